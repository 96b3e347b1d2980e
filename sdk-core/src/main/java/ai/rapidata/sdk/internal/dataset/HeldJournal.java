package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.internal.resume.ResumeJournal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands over an open journal to the first who asks, so that nobody else can own the upload in between; opens it again for
 * those who ask later.
 */
final class HeldJournal implements Supplier<ResumeJournal> {
    private final Supplier<ResumeJournal> opening;
    private @Nullable ResumeJournal open;

    HeldJournal(ResumeJournal open, Supplier<ResumeJournal> opening) {
        this.open = open;
        this.opening = opening;
    }

    @Override
    public synchronized ResumeJournal get() {
        ResumeJournal held = open;
        open = null;
        return held != null ? held : opening.get();
    }
}
