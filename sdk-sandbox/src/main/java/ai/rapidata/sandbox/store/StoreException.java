package ai.rapidata.sandbox.store;

/** The database of a sandbox cannot be opened, read or written. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param message what could not be done
     * @param cause why
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
