package ai.rapidata.sandbox.asset;

/** A file that the service does not take. */
final class RefusedContentException extends Exception {

    private static final long serialVersionUID = 1;

    private final String stage;

    RefusedContentException(String stage, String message) {
        super(message, null, false, false);
        this.stage = stage;
    }

    /** The step that refused it, as the API names them. */
    String stage() {
        return stage;
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
