package ai.rapidata.sdk.error;

/** The service failed (status 500 to 599), also after trying again where that was possible. */
public class ServerException extends ApiException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     */
    public ServerException(ApiProblem problem) {
        super(problem, null);
    }
}
