package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.DatapointDetails;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.concurrent.Parallel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the service for the places of datapoints, a few at once, and remembers the latest answers. Safe for use by
 * several threads.
 */
final class DatapointPlaces {
    /** The place of a datapoint that does not count: it is gone, or the service failed to process it. */
    static final long NOWHERE = -1;

    private static final int MOST_REMEMBERED = 400;

    private final DatasetApi api;
    private final int atOnce;
    private final Map<String, Long> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * What is known about a datapoint.
     *
     * @param id its id
     * @param place its place, or null when the service does not tell or could not be asked
     * @param failure why the service could not be asked, or null
     */
    record Answer(String id, @Nullable Long place, @Nullable RapidataException failure) {}

    DatapointPlaces(DatasetApi api, int atOnce) {
        this.api = api;
        this.atOnce = atOnce;
    }

    /** How many datapoints are worth to be asked about in one go. */
    int atOnce() {
        return atOnce;
    }

    /** The places of some datapoints, in their order. One that cannot be read does not keep the others from being read. */
    synchronized List<Answer> of(List<String> ids) {
        List<String> unknown =
                ids.stream().filter(id -> !remembered.containsKey(id)).toList();
        Map<String, Answer> asked = new LinkedHashMap<>();
        for (Answer answer : Parallel.map("looking", atOnce, unknown, this::ask)) {
            asked.put(answer.id(), answer);
            if (answer.place() != null) {
                remembered.put(answer.id(), answer.place());
            }
        }
        return ids.stream()
                .map(id -> asked.getOrDefault(id, new Answer(id, remembered.get(id), null)))
                .toList();
    }

    private Answer ask(String id) {
        try {
            DatapointDetails details = api.datapoint(id);
            return new Answer(id, details.isFailed() ? Long.valueOf(NOWHERE) : details.sortIndex(), null);
        } catch (NotFoundException e) {
            return new Answer(id, NOWHERE, null);
        } catch (OperationInterruptedException e) {
            throw e;
        } catch (RapidataException e) {
            return new Answer(id, null, e);
        }
    }
}
