package ai.rapidata.sdk.signal;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How a signal is created. Immutable; every method with an argument returns a changed copy. */
public final class SignalOptions {

    private static final SignalOptions DEFAULTS = new SignalOptions(null, null, false);

    private final @Nullable String description;
    private final @Nullable Integer revisionNumber;
    private final boolean visibleToEverybody;

    private SignalOptions(@Nullable String description, @Nullable Integer revisionNumber, boolean visibleToEverybody) {
        this.description = description;
        this.revisionNumber = revisionNumber;
        this.visibleToEverybody = visibleToEverybody;
    }

    /**
     * No description, the newest revision at the time of each run, seen by its owner only.
     *
     * @return the defaults
     */
    public static SignalOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Says what the signal is for.
     *
     * @param text the description
     * @return a changed copy
     */
    public SignalOptions description(String text) {
        return new SignalOptions(Objects.requireNonNull(text, "text"), revisionNumber, visibleToEverybody);
    }

    /**
     * Makes all jobs of one revision of the definition, also when there are newer ones.
     *
     * @param revision its number, counted from 1
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1
     */
    public SignalOptions revisionNumber(int revision) {
        if (revision < 1) {
            throw new InvalidInputException("revisionNumber", revision, "is " + revision, "revisions count from 1");
        }
        return new SignalOptions(description, revision, visibleToEverybody);
    }

    /**
     * Lets everybody see the signal, or its owner only.
     *
     * @param everybody true for everybody
     * @return a changed copy
     */
    public SignalOptions isPublic(boolean everybody) {
        return new SignalOptions(description, revisionNumber, everybody);
    }

    /**
     * What the signal is for.
     *
     * @return the description, or empty if there is none
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * Of which revision jobs are made.
     *
     * @return its number, or empty for the newest at the time of each run
     */
    public OptionalInt revisionNumber() {
        return revisionNumber == null ? OptionalInt.empty() : OptionalInt.of(revisionNumber);
    }

    /**
     * Whether everybody may see the signal.
     *
     * @return true for everybody
     */
    public boolean isPublic() {
        return visibleToEverybody;
    }
}
