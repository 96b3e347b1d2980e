package ai.rapidata.sdk.error;

/** There were too many requests (status 429), also after waiting and trying again. */
public class RateLimitException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     */
    public RateLimitException(ApiProblem problem) {
        super(problem, null);
    }
}
