package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What the uploads of a client share.
 *
 * @param assetApi the calls of the asset service
 * @param datasetApi the calls of the dataset service
 * @param config sizes, cache and compression
 * @param owner names environment and account; part of the identity of every cached asset
 * @param executor runs what is neither a datapoint nor a file
 * @param clock tells the time of failures
 * @param ticker measures time
 * @param sleeper pauses
 * @param terminal where progress is shown, unless it is silent
 * @param tracing where spans are reported
 * @param failureSpace where failures are kept
 */
public record UploadResources(
        AssetApi assetApi,
        DatasetApi datasetApi,
        UploadConfig config,
        Supplier<String> owner,
        ExecutorService executor,
        Clock clock,
        Ticker ticker,
        Sleeper sleeper,
        Terminal terminal,
        Tracing tracing,
        FailureSpace failureSpace) {

    /**
     * The resources of a client.
     *
     * @param transport sends requests
     * @param config sizes, cache and compression
     * @param owner names environment and account
     * @param clock tells the time of failures
     * @param ticker measures time
     * @param sleeper pauses
     * @param terminal where progress is shown, unless it is silent
     * @return the resources
     */
    public static UploadResources of(
            ApiTransport transport,
            UploadConfig config,
            Supplier<String> owner,
            Clock clock,
            Ticker ticker,
            Sleeper sleeper,
            Terminal terminal) {
        return of(transport, config, owner, clock, ticker, sleeper, terminal, Tracing.none());
    }

    /**
     * The resources of a client whose uploads are traced.
     *
     * @param transport sends requests
     * @param config sizes, cache and compression
     * @param owner names environment and account
     * @param clock tells the time of failures
     * @param ticker measures time
     * @param sleeper pauses
     * @param terminal where progress is shown, unless it is silent
     * @param tracing where spans are reported
     * @return the resources
     */
    public static UploadResources of(
            ApiTransport transport,
            UploadConfig config,
            Supplier<String> owner,
            Clock clock,
            Ticker ticker,
            Sleeper sleeper,
            Terminal terminal,
            Tracing tracing) {
        return new UploadResources(
                new AssetApi(transport),
                new DatasetApi(transport),
                config,
                owner,
                Context.taskWrapping(Executors.newCachedThreadPool(DaemonThreads.named("upload"))),
                clock,
                ticker,
                sleeper,
                terminal,
                tracing,
                FailureSpace.STANDARD);
    }

    /**
     * The same resources, with failures kept elsewhere.
     *
     * @param space where failures are kept
     * @return the resources
     */
    public UploadResources withFailureSpace(FailureSpace space) {
        return new UploadResources(
                assetApi, datasetApi, config, owner, executor, clock, ticker, sleeper, terminal, tracing, space);
    }
}
