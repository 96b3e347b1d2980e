package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.FailureSpace;
import ai.rapidata.sdk.internal.upload.UploadResources;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The upload pipeline of one client, with time in the test's hands and its cache in a directory of the test. */
public final class UploadBench implements AutoCloseable {

    private static final Terminal SILENT = new Terminal(System.out, false, () -> true);

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

    /** A pipeline over a transport with changed settings, in real time. */
    public static UploadBench inRealTime(ApiTransport transport, Path cache, UnaryOperator<UploadConfig> change) {
        return new UploadBench(
                transport, cache, change, new ManualTime(), Ticker.system(), Sleeper.system(), FailureSpace.STANDARD);
    }

    /** A pipeline over a transport with changed settings. */
    public UploadBench(ApiTransport transport, Path cache, UnaryOperator<UploadConfig> change, ManualTime time) {
        this(transport, cache, change, time, time, time, FailureSpace.STANDARD);
    }

    /** A pipeline over a transport with changed settings, its failures kept where the test wants them. */
    public static UploadBench keepingFailures(
            ApiTransport transport, Path cache, UnaryOperator<UploadConfig> change, FailureSpace space) {
        ManualTime time = new ManualTime();
        return new UploadBench(transport, cache, change, time, time, time, space);
    }

    private UploadBench(
            ApiTransport transport,
            Path cache,
            UnaryOperator<UploadConfig> change,
            ManualTime time,
            Ticker ticker,
            Sleeper sleeper,
            FailureSpace space) {
        this.time = time;
        UploadConfig config = change.apply(UploadConfig.defaults().withCacheLocation(cache));
        uploads =
                new DatapointUploads(UploadResources.of(transport, config, () -> "test", time, ticker, sleeper, SILENT)
                        .withFailureSpace(space));
        creation = new DatasetCreation(uploads);
    }

    @Override
    public void close() {
        uploads.close();
    }
}
