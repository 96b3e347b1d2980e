package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.EntityStore;
import java.io.IOException;
import java.nio.file.Path;

/** Everything about assets: uploads one by one and in batches, and the hosting of what was uploaded. */
public final class AssetService implements Endpoints, AutoCloseable {

    private final AssetLibrary library;
    private final IngestionThreads threads = new IngestionThreads();
    private final UrlIngestion ingestion;
    private final BatchUploads batches;

    /**
     * Opens the service and goes on with batches that were not done.
     *
     * @param clock the time of the sandbox
     * @param store remembers assets and batches
     * @param folder where the contents of assets are, created if need be
     * @param settings how addresses are taken in
     * @throws IOException if the folder cannot be used
     */
    public AssetService(SandboxClock clock, EntityStore store, Path folder, AssetSettings settings) throws IOException {
        this.library = new AssetLibrary(clock, store, folder, settings.acceptsEarlierNames());
        this.ingestion = new UrlIngestion(library, settings.fetchTimeout(), settings.mostFetchedBytes());
        this.batches = new BatchUploads(clock, store, ingestion, threads, settings.timePerBatchUrl());
        batches.resume();
    }

    /**
     * The assets.
     *
     * @return the library
     */
    public AssetLibrary library() {
        return library;
    }

    @Override
    public void register(Routes routes) {
        new UploadEndpoints(library, ingestion).register(routes);
        new BatchEndpoints(batches).register(routes);
        new HostingEndpoints(library, "/assets").register(routes);
    }

    /**
     * Assets at the root, where the service's own asset host has them. These routes must come last.
     *
     * @return the routes
     */
    public Endpoints rootHosting() {
        return new HostingEndpoints(library, "");
    }

    /** Stops taking in addresses. */
    @Override
    public void close() {
        threads.close();
    }
}
