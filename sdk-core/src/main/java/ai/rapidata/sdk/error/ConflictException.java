package ai.rapidata.sdk.error;

/** The request does not fit the present state of what it is about (status 409). */
public class ConflictException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     */
    public ConflictException(ApiProblem problem) {
        super(problem, null);
    }
}
