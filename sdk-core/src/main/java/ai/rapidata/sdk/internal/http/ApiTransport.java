package ai.rapidata.sdk.internal.http;

/**
 * Sends requests with the access token, tries again where that is safe, and turns everything but success into the
 * exceptions of {@link ai.rapidata.sdk.error}. Thread-safe.
 */
public interface ApiTransport {

    /**
     * Sends a request and reads the whole answer.
     *
     * @param request the request
     * @return the answer, of a status from 200 to 299
     * @throws ai.rapidata.sdk.error.ApiException if the service answered with another status
     * @throws ai.rapidata.sdk.error.ConnectionException if there was no answer
     * @throws ai.rapidata.sdk.error.AuthenticationException if there is no access token
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread was interrupted
     */
    ApiResponse send(ApiRequest request);

    /**
     * Sends a request and lets the caller read the answer while it arrives.
     *
     * @param request the request
     * @return the answer, of a status from 200 to 299; to be closed by the caller
     * @throws ai.rapidata.sdk.error.ApiException if the service answered with another status
     * @throws ai.rapidata.sdk.error.ConnectionException if there was no answer
     * @throws ai.rapidata.sdk.error.AuthenticationException if there is no access token
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread was interrupted
     */
    StreamedResponse stream(ApiRequest request);
}
