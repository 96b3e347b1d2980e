import org.jspecify.annotations.NullMarked;

/** A local labeling service that speaks the wire of the Rapidata API. */
@NullMarked
module ai.rapidata.sandbox {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires gg.jte.runtime;
    requires info.picocli;
    requires io.javalin;
    requires jakarta.servlet;
    requires java.desktop;
    requires java.sql;
    requires org.eclipse.jetty.ee10.servlet;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;

    exports ai.rapidata.sandbox;
    exports ai.rapidata.sandbox.asset;
    exports ai.rapidata.sandbox.benchmark;
    exports ai.rapidata.sandbox.billing;
    exports ai.rapidata.sandbox.clock;
    exports ai.rapidata.sandbox.crowd;
    exports ai.rapidata.sandbox.dataset;
    exports ai.rapidata.sandbox.fault;
    exports ai.rapidata.sandbox.job;
    exports ai.rapidata.sandbox.labeling;
    exports ai.rapidata.sandbox.order;
    exports ai.rapidata.sandbox.traffic;

    // What is kept in the database or sent as JSON is read and written by reflection.
    opens ai.rapidata.sandbox.asset to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.dataset to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.identity to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.listing to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.pipeline to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.store to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.audience to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.benchmark to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.crowd to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.flow to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.job to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.labeling to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.order to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.billing to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.signal to
            com.fasterxml.jackson.databind;
    opens ai.rapidata.sandbox.validation to
            com.fasterxml.jackson.databind;

    // The command's options are set, and the templates found, by reflection.
    opens ai.rapidata.sandbox to
            info.picocli;
    opens ai.rapidata.sandbox.views to
            gg.jte.runtime;
}
