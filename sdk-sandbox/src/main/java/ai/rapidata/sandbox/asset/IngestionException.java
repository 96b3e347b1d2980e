package ai.rapidata.sandbox.asset;

import org.jspecify.annotations.Nullable;

/** A remote asset that could not be taken in. */
final class IngestionException extends Exception {

    private static final long serialVersionUID = 1;

    private final String stage;
    private final @Nullable Integer upstreamStatus;

    private IngestionException(String stage, String message, @Nullable Integer upstreamStatus) {
        super(message, null, false, false);
        this.stage = stage;
        this.upstreamStatus = upstreamStatus;
    }

    static IngestionException at(String stage, String message) {
        return new IngestionException(stage, message, null);
    }

    static IngestionException answered(int status) {
        return new IngestionException("download", "The remote server responded " + status + ".", status);
    }

    /** Which step failed: download, redirect, content_type, decode, timeout, size, validation or internal. */
    String stage() {
        return stage;
    }

    /** What the remote server answered, if that is what was wrong. */
    @Nullable
    Integer upstreamStatus() {
        return upstreamStatus;
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
