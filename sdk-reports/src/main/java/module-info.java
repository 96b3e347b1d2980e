import org.jspecify.annotations.NullMarked;

/** Rankings as HTML pages with charts, each in one file that needs no network. */
@NullMarked
module ai.rapidata.reports {
    requires transitive ai.rapidata.sdk;
    requires static transitive org.jspecify;

    exports ai.rapidata.reports;
}
