package ai.rapidata.sdk.error;

/** The service did not accept the access token, not even a fresh one (status 401). */
public class UnauthorizedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     */
    public UnauthorizedException(ApiProblem problem) {
        super(problem, null);
    }
}
