package ai.rapidata.sdk.performance.upload;

import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.internal.http.SdkVersion;
import ai.rapidata.sdk.performance.ProcessorTime;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The floor: OkHttp with its defaults, one thread per request under way, bodies made beforehand. It looks at no answer,
 * remembers nothing, and would not notice if anything failed but the status.
 */
final class BareClient implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType JPEG = MediaType.get("image/jpeg");
    private static final int IDLE_CONNECTIONS = 1_000;

    private final URI url;
    private final OkHttpClient client;
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThreads.named("bare"));

    BareClient(URI url) {
        this.url = url;
        this.client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .build();
    }

    /** Opens the first connection, which is no part of an upload. */
    void connect() throws IOException {
        send(post("/dataset", json("{\"name\":\"connection\"}")));
    }

    /** Sends what an upload was seen to send, and returns how long it took. */
    Taken upload(Workload workload, ObservedTransport.Observation seen) throws IOException, InterruptedException {
        List<byte[]> bodies = workload.datapointBodies();
        List<byte[]> batches = workload.batchBodies(seen.batches());
        BareLane datapoints = new BareLane(threads, seen.datapoints.allowed(), bodies.size());
        BareLane files = new BareLane(threads, seen.files.allowed(), seen.files.count());
        BareLane submissions = new BareLane(threads, new int[] {batches.size()}, batches.size());
        long processor = ProcessorTime.nanos();
        long begin = System.nanoTime();
        send(post("/dataset", json("{\"name\":\"measured\"}")));
        if (seen.files.count() > 0) {
            for (int i = 0; i < bodies.size(); i++) {
                File file = workload.files().get(i).toFile();
                byte[] body = bodies.get(i);
                files.add(() -> {
                    send(post("/asset/file", form(file)));
                    datapoints.add(() -> send(datapoint(body)));
                });
            }
        } else if (!batches.isEmpty()) {
            int from = 0;
            for (int i = 0; i < batches.size(); i++) {
                List<byte[]> ready = bodies.subList(from, from += seen.batches().get(i));
                byte[] batch = batches.get(i);
                submissions.add(() -> {
                    letFetch(batch);
                    ready.forEach(body -> datapoints.add(() -> send(datapoint(body))));
                });
            }
        } else {
            bodies.forEach(body -> datapoints.add(() -> send(datapoint(body))));
        }
        files.await();
        submissions.await();
        datapoints.await();
        send(new Request.Builder().url(url + "/dataset/dataset-1/progress"));
        return new Taken(System.nanoTime() - begin, ProcessorTime.nanos() - processor);
    }

    /** Hands URLs over, asks once how far they are, and reads what became of them. */
    private void letFetch(byte[] batch) throws IOException {
        String answer = send(post("/asset/batch-upload", RequestBody.create(batch, JSON)));
        String id = answer.substring(answer.indexOf(':') + 2, answer.lastIndexOf('"'));
        send(new Request.Builder().url(url + "/asset/batch-upload/status?batchUploadIds=" + id));
        send(new Request.Builder().url(url + "/asset/batch-upload/" + id));
    }

    private Request.Builder datapoint(byte[] body) {
        return post("/dataset/dataset-1/datapoint", RequestBody.create(body, JSON));
    }

    private Request.Builder post(String path, RequestBody body) {
        return new Request.Builder().url(url + path).post(body);
    }

    private static RequestBody json(String text) {
        return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private static RequestBody form(File file) {
        return new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("file", file.getName(), RequestBody.create(file, JPEG))
                .build();
    }

    private String send(Request.Builder request) throws IOException {
        request.header("Accept", "application/json")
                .header("User-Agent", SdkVersion.CLIENT)
                .header("X-Client", SdkVersion.CLIENT)
                .header("Authorization", "Bearer stub");
        try (Response response = client.newCall(request.build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return response.body().string();
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
        threads.shutdown();
    }
}
