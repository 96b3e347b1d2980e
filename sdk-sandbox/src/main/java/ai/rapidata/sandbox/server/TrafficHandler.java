package ai.rapidata.sandbox.server;

import ai.rapidata.sandbox.traffic.RequestLog;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Notes every request in the log of the sandbox, whatever becomes of it. The status is noted before the first byte of the
 * answer leaves, so that a client which has its answer finds it in the log.
 */
final class TrafficHandler extends Handler.Wrapper {

    private final RequestLog requests;

    TrafficHandler(RequestLog requests) {
        this.requests = requests;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        HttpFields headers = request.getHeaders();
        String client = headers.get("X-Client") == null ? headers.get("User-Agent") : headers.get("X-Client");
        String path = uri.getPath() == null ? "/" : uri.getPath();
        long number = requests.begin(request.getMethod(), path, uri.getQuery(), client);
        Request.addCompletionListener(request, failure -> requests.end(number));
        return super.handle(request, new NotedResponse(request, response, number), callback);
    }

    private final class NotedResponse extends Response.Wrapper {

        private final long number;
        private boolean noted;

        NotedResponse(Request request, Response response, long number) {
            super(request, response);
            this.number = number;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            if (!noted) {
                noted = true;
                requests.answered(number, getStatus() == 0 ? 200 : getStatus());
            }
            super.write(last, content, callback);
        }
    }
}
