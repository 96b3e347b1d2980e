package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadResources;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The upload pipeline of one client, with time in the test's hands and its cache in a directory of the test. */
public final class UploadBench implements AutoCloseable {

    /** The time that the pipeline sees. */
    public final ManualTime time;

    /** The pipeline. */
    public final DatapointUploads uploads;

    /** Creates datasets. */
    public final DatasetCreation creation;

    /** A pipeline over a transport. */
    public UploadBench(ApiTransport transport, Path cache) {
        this(transport, cache, UnaryOperator.identity());
    }

    /** A pipeline over a transport with changed settings. */
    public UploadBench(ApiTransport transport, Path cache, UnaryOperator<UploadConfig> change) {
        this(transport, cache, change, new ManualTime());
    }

    /** A pipeline over a transport with changed settings. */
    public UploadBench(ApiTransport transport, Path cache, UnaryOperator<UploadConfig> change, ManualTime time) {
        this.time = time;
        UploadConfig config = change.apply(UploadConfig.defaults().withCacheLocation(cache));
        uploads = new DatapointUploads(UploadResources.of(transport, config, () -> "test", time, time, time, null));
        creation = new DatasetCreation(uploads);
    }

    @Override
    public void close() {
        uploads.close();
    }
}
