package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.config.CompressionConfig;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the service fetch URLs, many at a time: they gather in a {@link UrlQueue}, are handed over in batches by
 * {@link BatchSubmission}, looked after by {@link BatchWatch} and given their outcomes by {@link BatchReader}. Each batch
 * ends: by its result, by the service's refusal, or by a deadline. Thread-safe, with no lock but those of the queue and of
 * each batch.
 */
final class UrlBatches implements AutoCloseable {
    private static final Duration WAIT_FOR_UNFINISHED = Duration.ofSeconds(2);

    private final UrlQueue queue;
    private final BatchWork work;
    private final BatchEnding ending;
    private final BatchSubmission submission;
    private final BatchWatch watch;

    /**
     * Batches of URLs, none so far.
     *
     * @param api asks the service
     * @param largest number of URLs in a batch at most
     * @param compression how the service shall compress what it fetches, or null for its own default
     * @param times how long batches are waited for
     * @param correlationIds makes names for submissions, each another one
     * @param executor runs everything; not closed here
     * @param ticker measures time
     * @param sleeper pauses
     */
    UrlBatches(
            AssetApi api,
            int largest,
            @Nullable CompressionConfig compression,
            BatchTimes times,
            Supplier<String> correlationIds,
            ExecutorService executor,
            Ticker ticker,
            Sleeper sleeper) {
        queue = new UrlQueue(largest, ticker);
        work = new BatchWork(executor);
        ending = new BatchEnding(api, queue, work, this::begin);
        BatchReader reader = new BatchReader(api, queue, ending, work, ticker, this::add, this::flush);
        submission = new BatchSubmission(api, compression, correlationIds, queue, reader, ending, work, ticker);
        BatchInspection inspection = new BatchInspection(api, times, submission, reader, ending, ticker);
        watch = new BatchWatch(queue, inspection, ending, work, this::begin, times, sleeper);
    }

    /**
     * Adds a URL; it is handed over when enough have come together, or after a moment.
     *
     * @param request the URL; it is told its outcome, no lock being held
     */
    void add(UrlRequest request) {
        switch (queue.add(request)) {
            case REFUSED -> request.cancel();
            case DUE -> begin();
            case WAITING -> {}
        }
    }

    /** Hands over what waits without waiting for more. */
    void flush() {
        queue.flush();
        begin();
    }

    /** Hands over whatever is ready for it. */
    private void begin() {
        watch.ensure();
        queue.takeReady().forEach(submission::submitSoon);
    }

    /**
     * Drops what one upload asked for, and aborts the batches that nobody else waits for.
     *
     * @param scope the upload that was stopped
     */
    void abandon(UploadScope scope) {
        queue.drop(scope).forEach(UrlRequest::cancel);
        for (UrlBatch batch : queue.open()) {
            if (batch.abandoned()) {
                ending.abandonSoon(batch);
            }
        }
    }

    /** Drops everything and aborts every open batch. */
    @Override
    public void close() {
        queue.close().forEach(UrlRequest::cancel);
        queue.open().forEach(ending::abandonSoon);
        work.awaitEnd(WAIT_FOR_UNFINISHED);
    }
}
