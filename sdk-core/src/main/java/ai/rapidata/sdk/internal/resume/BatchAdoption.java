package ai.rapidata.sdk.internal.resume;

import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.api.BatchResult;
import ai.rapidata.sdk.internal.api.BatchStatus;
import ai.rapidata.sdk.internal.concurrent.Deadline;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over the results of batches that an earlier run handed over and did not see the end of, so that the service need
 * not fetch their URLs again. A batch that cannot be found or read costs another fetch.
 */
public final class BatchAdoption {
    private static final Logger LOG = LoggerFactory.getLogger(BatchAdoption.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AssetApi api;
    private final Ticker ticker;
    private final Sleeper sleeper;

    /**
     * Adoption of batches.
     *
     * @param api asks the service
     * @param ticker measures time
     * @param sleeper pauses
     */
    public BatchAdoption(AssetApi api, Ticker ticker, Sleeper sleeper) {
        this.api = api;
        this.ticker = ticker;
        this.sleeper = sleeper;
    }

    /**
     * Waits for the open batches of a journal, and enters their results.
     *
     * @param journal the journal
     * @throws OperationInterruptedException when the calling thread is interrupted
     */
    public void adopt(ResumeJournal journal) {
        journal.openSubmissions().forEach((submission, urlHashes) -> {
            try {
                adopt(journal, submission, urlHashes);
            } catch (OperationInterruptedException e) {
                throw e;
            } catch (RapidataException e) {
                LOG.debug("The URLs of the submission {} are handed over again", submission, e);
            }
        });
    }

    private void adopt(ResumeJournal journal, String submission, List<String> urlHashes) {
        Deadline deadline = Deadline.after(LONGEST_WAIT, ticker);
        while (!deadline.passed()) {
            BatchStatus status = api.correlatedStatus(submission);
            if (status.total() == 0 && status.completedBatches().isEmpty()) {
                return;
            }
            for (String batch : status.completedBatches()) {
                enter(journal, urlHashes, api.batchResult(batch));
            }
            if (status.ended() || !status.completedBatches().isEmpty()) {
                return;
            }
            pause();
        }
    }

    private static void enter(ResumeJournal journal, List<String> urlHashes, BatchResult result) {
        for (int i = 0; i < result.items().size(); i++) {
            BatchResult.Item item = result.items().get(i);
            String name = item.name();
            if (!item.completed() || name == null) {
                continue;
            }
            String hash = Fingerprint.of(item.url());
            if (urlHashes.contains(hash)) {
                journal.adopted(hash, name);
            } else if (result.items().size() == urlHashes.size()) {
                journal.adopted(urlHashes.get(i), name);
            }
        }
    }

    private void pause() {
        try {
            sleeper.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationInterruptedException("interrupted while an upload was continued", e);
        }
    }
}
