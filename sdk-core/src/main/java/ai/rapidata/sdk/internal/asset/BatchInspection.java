package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.api.BatchStatus;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One look at open batches, all with one request: it lets the reader have those of which something new is to be had, finds
 * those whose answer was lost, and gives up those that take too long.
 */
final class BatchInspection {
    private static final int LOOKS_FOR_LOST = 4;

    private final AssetApi api;
    private final BatchTimes times;
    private final BatchSubmission submission;
    private final BatchReader reader;
    private final BatchEnding ending;
    private final Ticker ticker;

    /**
     * Looks at batches.
     *
     * @param api asks the service
     * @param times how long to wait for a batch
     * @param submission hands those over again that did not arrive
     * @param reader reads those of which there is something new
     * @param ending ends those that come to nothing
     * @param ticker measures time
     */
    BatchInspection(
            AssetApi api,
            BatchTimes times,
            BatchSubmission submission,
            BatchReader reader,
            BatchEnding ending,
            Ticker ticker) {
        this.api = api;
        this.times = times;
        this.submission = submission;
        this.reader = reader;
        this.ending = ending;
        this.ticker = ticker;
    }

    /**
     * Looks at batches.
     *
     * @param looked the batches, any number
     * @return true when something moved since the last look
     * @throws OperationInterruptedException when the calling thread is interrupted
     */
    boolean look(List<UrlBatch> looked) {
        boolean moved = false;
        List<UrlBatch> open = new ArrayList<>(looked.size());
        List<String> ids = new ArrayList<>(looked.size());
        for (UrlBatch batch : looked) {
            String id = batch.id();
            if (batch.phase() == UrlBatch.Phase.LOST) {
                moved |= lookForLost(batch);
            } else if (batch.phase() == UrlBatch.Phase.OPEN && id != null) {
                open.add(batch);
                ids.add(id);
            }
        }
        if (!open.isEmpty()) {
            moved |= lookAtOpen(open, ids);
        }
        long now = ticker.nanos();
        looked.forEach(batch -> giveUpWhenLate(batch, now));
        return moved;
    }

    private boolean lookForLost(UrlBatch batch) {
        try {
            BatchStatus status = api.correlatedStatus(batch.correlationId());
            batch.counted(status.completed() + status.failed(), ticker.nanos());
            if (!status.completedBatches().isEmpty()) {
                batch.opened(status.completedBatches().get(0), ticker.nanos());
                reader.readSoon(batch);
                return true;
            }
            if (status.total() == 0) {
                lookedInVain(batch);
            } else if (status.ended()) {
                ending.fail(batch, batch.lastTrouble(), "The batch of URLs was aborted, and its id is not known");
            }
        } catch (NotFoundException e) {
            lookedInVain(batch);
        } catch (RapidataException e) {
            troubled(batch, e);
        }
        return false;
    }

    private void lookedInVain(UrlBatch batch) {
        if (batch.countFruitlessLook() >= LOOKS_FOR_LOST) {
            submission.submitAgain(batch, "The batch of URLs did not reach the service");
        }
    }

    private boolean lookAtOpen(List<UrlBatch> open, List<String> ids) {
        try {
            BatchStatus status = api.batchStatus(ids);
            Set<String> completed = Set.copyOf(status.completedBatches());
            int done = status.completed() + status.failed();
            long now = ticker.nanos();
            boolean moved = false;
            for (int i = 0; i < open.size(); i++) {
                UrlBatch batch = open.get(i);
                moved |= batch.counted(done, now);
                if (status.ended() || completed.contains(ids.get(i)) || batch.worthReading(done)) {
                    reader.readSoon(batch);
                }
            }
            return moved;
        } catch (RapidataException e) {
            open.forEach(batch -> troubled(batch, e));
            return false;
        }
    }

    private void troubled(UrlBatch batch, RapidataException e) {
        if (e instanceof OperationInterruptedException) {
            throw e;
        }
        ending.troubled(batch, e);
    }

    private void giveUpWhenLate(UrlBatch batch, long now) {
        if (batch.phase() != UrlBatch.Phase.OPEN && batch.phase() != UrlBatch.Phase.LOST) {
            return;
        }
        if (batch.nanosSinceStart(now) > times.total().toNanos()) {
            ending.giveUp(batch, "The batch of URLs did not end within " + times.total());
        } else if (batch.nanosWithoutProgress(now) > times.noProgress().toNanos()) {
            ending.giveUp(batch, "The batch of URLs made no progress for " + times.noProgress());
        }
    }
}
