package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.DatasetProgress;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.DatapointDetails;
import ai.rapidata.sdk.internal.api.DatapointPage;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which datapoints the service failed after it had accepted them. The dataset's progress says whether there are
 * any and a list names them; where one of the two cannot be read the other is enough, and where the list cannot be read,
 * the newest datapoints are looked at one by one.
 */
final class LaterFailures {
    private static final Logger LOG = LoggerFactory.getLogger(LaterFailures.class);
    private static final List<Duration> WAITS_FOR_PROCESSING =
            List.of(Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(1));
    private static final int PAGE_SIZE = 100;
    private static final int MOST_LOOKED_AT = 500;
    private static final int UNKNOWN = -1;

    private final DatasetApi api;
    private final Sleeper sleeper;

    /**
     * What was found out.
     *
     * @param datapoints those that the service failed
     * @param complete whether these are all of them
     */
    record Found(List<DatapointDetails> datapoints, boolean complete) {}

    LaterFailures(DatasetApi api, Sleeper sleeper) {
        this.api = api;
        this.sleeper = sleeper;
    }

    /**
     * Asks the service, once it has processed everything or has had some time for it.
     *
     * @param datasetId the dataset
     * @return what it says
     */
    Found in(String datasetId) {
        int count = count(datasetId);
        if (count == 0) {
            return new Found(List.of(), true);
        }
        try {
            return new Found(api.failedDatapoints(datasetId), true);
        } catch (RapidataException e) {
            LOG.debug("The datapoints that the service failed in {} cannot be listed", datasetId, e);
            return oneByOne(datasetId, count);
        }
    }

    private int count(String datasetId) {
        try {
            DatasetProgress state = api.progress(datasetId);
            for (int i = 0; state.pending() > 0 && i < WAITS_FOR_PROCESSING.size(); i++) {
                sleeper.sleep(WAITS_FOR_PROCESSING.get(i));
                state = api.progress(datasetId);
            }
            return state.failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RapidataException e) {
            LOG.debug("The progress of {} cannot be read", datasetId, e);
        }
        return UNKNOWN;
    }

    private Found oneByOne(String datasetId, int count) {
        List<DatapointDetails> failed = new ArrayList<>();
        try {
            int lookedAt = 0;
            for (int number = 1; lookedAt < MOST_LOOKED_AT; number++) {
                DatapointPage page = api.newestDatapoints(datasetId, number, PAGE_SIZE);
                for (DatapointPage.Entry entry : page.entries()) {
                    DatapointDetails details = api.datapoint(entry.id());
                    if (details.isFailed()) {
                        failed.add(details);
                    }
                    lookedAt++;
                    if (failed.size() == count) {
                        return new Found(failed, true);
                    }
                }
                if (page.entries().isEmpty() || lookedAt >= page.total()) {
                    return new Found(failed, true);
                }
            }
            LOG.warn(
                    "The service cannot list which datapoints of {} it failed after accepting them; only the newest {}"
                            + " were looked at",
                    datasetId,
                    lookedAt);
        } catch (RapidataException e) {
            LOG.warn("The service cannot tell which datapoints of {} it failed after accepting them", datasetId, e);
        }
        return new Found(failed, false);
    }
}
