package ai.rapidata.sandbox.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;

/** Ends the connection of a request in unfriendly ways. */
final class Sockets {

    private Sockets() {}

    /** Sends a reset (RST), as when a machine dies: whatever was in flight is lost. */
    static void reset(Request request) {
        EndPoint endPoint = endPoint(request);
        if (endPoint instanceof EndPoint.Wrapper encrypted) {
            // A reset is no farewell: it must not wait for that of the encryption.
            endPoint = encrypted.unwrap();
        }
        if (endPoint instanceof SocketChannelEndPoint socket) {
            try {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        endPoint.close();
    }

    /** Closes the connection after what was written, as when a process ends. */
    static void close(Request request) {
        endPoint(request).close();
    }

    private static EndPoint endPoint(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
