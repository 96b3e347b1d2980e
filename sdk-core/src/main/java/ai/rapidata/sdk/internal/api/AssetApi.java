package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.config.CompressionConfig;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of the asset service. */
public final class AssetApi {
    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public AssetApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Sends a file, read from disk while it is sent. Sent again where it may have arrived: a second copy does no harm.
     *
     * @param file the file
     * @param compression how the service shall compress it, or null for its own default
     * @return the name under which the service holds the file
     */
    public StoredAsset uploadFile(Path file, @Nullable CompressionConfig compression) {
        Path name = file.getFileName();
        String fileName = name == null ? file.toString() : name.toString();
        ApiRequest.Builder request = ApiRequest.post("/asset/file")
                .file("file", fileName, MediaTypes.ofFileName(fileName), file)
                .repeatable(true)
                .inPlace();
        return stored(
                transport.send(withCompression(request, compression).build()).json());
    }

    /**
     * Lets the service fetch one URL and waits for it.
     *
     * @param url the URL, sent as it is
     * @param compression how the service shall compress it, or null for its own default
     * @return the name under which the service holds the file
     */
    public StoredAsset uploadUrl(String url, @Nullable CompressionConfig compression) {
        ApiRequest.Builder request =
                ApiRequest.post("/asset/url").query("url", url).repeatable(true);
        return stored(
                transport.send(withCompression(request, compression).build()).json());
    }

    /**
     * Lets the service fetch many URLs without waiting for them. Not sent again where it may have arrived: the correlation
     * id tells by {@link #correlatedStatus} whether it has.
     *
     * @param urls the URLs, sent as they are
     * @param correlationId names this submission
     * @param compression how the service shall compress them, or null for its own default
     * @return the id of the batch
     */
    public String submitBatch(List<String> urls, String correlationId, @Nullable CompressionConfig compression) {
        JsonObject.Builder body =
                JsonObject.builder().put("urls", JsonValue.ofStrings(urls)).put("correlationId", correlationId);
        if (compression != null && compression.chosen()) {
            body.put("compression", compressionBody(compression));
        }
        JsonObject answer = transport
                .send(ApiRequest.post("/asset/batch-upload").json(body.build()).build())
                .json();
        return required(answer, "batchUploadId");
    }

    /**
     * The state of several batches taken together.
     *
     * @param batchIds ids of batches, at least one
     * @return the sums over all of them
     */
    public BatchStatus batchStatus(List<String> batchIds) {
        return status(ApiRequest.get("/asset/batch-upload/status").queryAll("batchUploadIds", batchIds));
    }

    /**
     * The state of the batches that were submitted under a correlation id.
     *
     * @param correlationId names the submission
     * @return the sums over all of them; a total of 0 when there are none
     */
    public BatchStatus correlatedStatus(String correlationId) {
        return status(ApiRequest.get("/asset/batch-upload/status").query("correlationId", correlationId));
    }

    /**
     * Everything about one batch.
     *
     * @param batchId its id
     * @return its state and its items, as far as they are known
     */
    public BatchResult batchResult(String batchId) {
        return transport
                .send(ApiRequest.get("/asset/batch-upload/{}", batchId).build())
                .readObject(BatchResultReader::read);
    }

    /**
     * Stops a batch; URLs that were fetched stay fetched.
     *
     * @param batchId its id
     */
    public void abortBatch(String batchId) {
        transport.send(ApiRequest.post("/asset/batch-upload/{}/abort", batchId)
                .repeatable(true)
                .build());
    }

    private BatchStatus status(ApiRequest.Builder request) {
        JsonObject answer = transport.send(request.build()).json();
        return new BatchStatus(
                answer.string("status").orElse(""),
                answer.intValue("totalCount").orElse(0),
                answer.intValue("completedCount").orElse(0),
                answer.intValue("failedCount").orElse(0),
                answer.strings("completedBatches"));
    }

    private static StoredAsset stored(JsonObject answer) {
        return new StoredAsset(required(answer, "fileName"), answer.strings("warnings"));
    }

    private static String required(JsonObject answer, String member) {
        return answer.string(member)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new UnexpectedResponseException("the answer of the service has no " + member));
    }

    private static ApiRequest.Builder withCompression(
            ApiRequest.Builder request, @Nullable CompressionConfig compression) {
        if (compression == null) {
            return request;
        }
        compression.enabled().ifPresent(enabled -> request.query("compress", enabled));
        compression.quality().ifPresent(quality -> request.query("quality", quality));
        compression.maxDimension().ifPresent(dimension -> request.query("maxdim", dimension));
        return request;
    }

    private static JsonObject compressionBody(CompressionConfig compression) {
        JsonObject.Builder body = JsonObject.builder();
        compression.enabled().ifPresent(enabled -> body.put("enabled", enabled));
        compression.quality().ifPresent(quality -> body.put("quality", quality));
        compression.maxDimension().ifPresent(dimension -> body.put("maxDimension", dimension));
        return body.build();
    }
}
