package ai.rapidata.sdk.error;

/** The service understood the request but could not carry it out (status 422), for example because a remote file was not available. */
public class UnprocessableException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     */
    public UnprocessableException(ApiProblem problem) {
        super(problem, null);
    }
}
