package ai.rapidata.sdk.error;

/** What the request is about does not exist, or is not visible to the account (status 404). */
public class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     */
    public NotFoundException(ApiProblem problem) {
        super(problem, null);
    }
}
