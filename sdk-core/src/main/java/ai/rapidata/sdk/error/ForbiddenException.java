package ai.rapidata.sdk.error;

/** The account may not do this (status 403). */
public class ForbiddenException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     */
    public ForbiddenException(ApiProblem problem) {
        super(problem, null);
    }
}
