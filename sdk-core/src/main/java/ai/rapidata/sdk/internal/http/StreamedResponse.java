package ai.rapidata.sdk.internal.http;

import java.io.InputStream;
import java.util.Map;

/** A successful answer of the service whose body is read while it arrives. Must be closed. */
public interface StreamedResponse extends AutoCloseable {

    /**
     * Returns the HTTP status.
     *
     * @return the status, 200 to 299
     */
    int status();

    /**
     * Returns the headers.
     *
     * @return the headers, names in lower case, the last of repeated ones
     */
    Map<String, String> headers();

    /**
     * Returns the body.
     *
     * @return the body; reading throws an {@link java.io.IOException} if the connection breaks
     */
    InputStream body();

    /** Lets go of the connection. */
    @Override
    void close();
}
