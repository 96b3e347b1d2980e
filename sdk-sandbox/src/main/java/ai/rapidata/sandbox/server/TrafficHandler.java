package ai.rapidata.sandbox.server;

import ai.rapidata.sandbox.traffic.RequestLog;
import ai.rapidata.sandbox.traffic.RequestRecord;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Notes every request in the log of the sandbox, whatever becomes of it. */
final class TrafficHandler extends Handler.Wrapper {

    private final RequestLog requests;

    TrafficHandler(RequestLog requests) {
        this.requests = requests;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long number = requests.begin();
        HttpURI uri = request.getHttpURI();
        HttpFields headers = request.getHeaders();
        String client = headers.get("X-Client") == null ? headers.get("User-Agent") : headers.get("X-Client");
        String method = request.getMethod();
        String path = uri.getPath() == null ? "/" : uri.getPath();
        String query = uri.getQuery();
        Request.addCompletionListener(request, failure -> {
            int status = failure == null ? response.getStatus() : 0;
            requests.end(new RequestRecord(number, method, path, query, client, status));
        });
        return super.handle(request, response, callback);
    }
}
