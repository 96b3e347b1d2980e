package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.dataset.UploadWarning;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what happens in an upload and tells its listeners, one call at a time, not more often than they can read. */
final class ProgressTracker {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressTracker.class);
    private static final long PAUSE_NANOS = 100_000_000;

    private volatile long expected;
    private final List<UploadListener> listeners;
    private final Ticker ticker;
    private final long begin;
    private final ReentrantLock telling = new ReentrantLock();
    private volatile long toldAt;

    final AtomicLong started = new AtomicLong();
    final AtomicLong succeeded = new AtomicLong();
    final AtomicLong failed = new AtomicLong();
    final AtomicLong skipped = new AtomicLong();
    final AtomicLong assets = new AtomicLong();
    final AtomicLong assetsUploaded = new AtomicLong();
    final AtomicLong assetsCached = new AtomicLong();
    final AtomicLong assetsFailed = new AtomicLong();
    final AtomicLong bytesSent = new AtomicLong();

    ProgressTracker(long expected, List<UploadListener> listeners, Ticker ticker) {
        this.expected = expected;
        this.listeners = List.copyOf(listeners);
        this.ticker = ticker;
        this.begin = ticker.nanos();
        this.toldAt = begin - PAUSE_NANOS;
    }

    /** From now on the number of datapoints is known. */
    void expect(long count) {
        expected = count;
    }

    /**
     * The counts at this moment. What is part of something else is counted after it and read before it, so that no snapshot
     * shows more of a part than of the whole.
     */
    UploadProgress snapshot() {
        long skippedNow = skipped.get();
        long succeededNow = succeeded.get();
        long failedNow = failed.get();
        long uploadedNow = assetsUploaded.get();
        long cachedNow = assetsCached.get();
        long assetsFailedNow = assetsFailed.get();
        return new UploadProgress(
                expected,
                started.get(),
                succeededNow,
                failedNow,
                skippedNow,
                assets.get(),
                uploadedNow,
                cachedNow,
                assetsFailedNow,
                bytesSent.get(),
                Duration.ofNanos(ticker.nanos() - begin));
    }

    /** Something changed, were it only the time: tells the listeners unless they were told a moment ago. */
    void changed() {
        if (listeners.isEmpty() || ticker.nanos() - toldAt < PAUSE_NANOS || !telling.tryLock()) {
            return;
        }
        try {
            if (ticker.nanos() - toldAt >= PAUSE_NANOS) {
                toldAt = ticker.nanos();
                tellEach(listener -> listener.progressed(snapshot()));
            }
        } finally {
            telling.unlock();
        }
    }

    void failed(FailedUpload<Datapoint> failure) {
        tell(listener -> listener.failed(failure));
    }

    void warned(UploadWarning warning) {
        tell(listener -> listener.warned(warning));
    }

    void finished() {
        tell(listener -> listener.finished(snapshot()));
    }

    private void tell(Consumer<UploadListener> news) {
        if (listeners.isEmpty()) {
            return;
        }
        telling.lock();
        try {
            tellEach(news);
        } finally {
            telling.unlock();
        }
    }

    private void tellEach(Consumer<UploadListener> news) {
        for (UploadListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
                LOG.warn("An upload listener failed", e);
            }
        }
    }
}
