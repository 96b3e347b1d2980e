package ai.rapidata.sdk.error;

/** The service found the request invalid (status 400); {@link #errors()} tells about single fields. */
public class BadRequestException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     */
    public BadRequestException(ApiProblem problem) {
        super(problem, null);
    }
}
