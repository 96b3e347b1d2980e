package ai.rapidata.sdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.dataset.DatapointState;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what an upload says about its items with what the sandbox holds: one outcome per item, each datapoint that
 * succeeded in the dataset exactly once and at its place, none that failed, and the true reason for each failure.
 */
final class Truth {
    private final RapidataSandbox sandbox;

    Truth(RapidataSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Checks the failures of an upload against the dataset.
     *
     * @param datasetId the dataset
     * @param datapoints everything that was to be uploaded, in the order of the places, no two equal
     * @param failures what the upload says
     * @param fault what was injected
     * @param situation what the service did of its own
     * @param checked whether the upload says that it could look at the dataset in the end
     * @return how many items ended in which way
     */
    Map<UploadOutcome, Integer> check(
            String datasetId,
            List<Datapoint> datapoints,
            List<FailedUpload<Datapoint>> failures,
            Fault fault,
            Situation situation,
            boolean checked) {
        Map<Datapoint, Integer> places = new HashMap<>();
        datapoints.forEach(datapoint -> places.put(datapoint, places.size()));
        Map<UploadOutcome, Integer> counts = new EnumMap<>(UploadOutcome.class);
        Map<Integer, UploadOutcome> outcomes = new HashMap<>();
        for (FailedUpload<Datapoint> failure : failures) {
            int place = places.get(failure.item());
            assertThat(outcomes.put(place, failure.outcome()))
                    .as("earlier outcome of %s", place)
                    .isNull();
            counts.merge(failure.outcome(), 1, Integer::sum);
            if (situation.failsLater(place) && failure.outcome() == UploadOutcome.FAILED) {
                assertThat(failure.stage()).contains(UploadStage.PROCESSING);
            } else if (failure.outcome() != UploadOutcome.NOT_STARTED) {
                checkReason(fault, failure.cause().orElse(null));
            }
        }
        counts.put(UploadOutcome.SUCCEEDED, datapoints.size() - failures.size());
        checkDataset(datasetId, datapoints, outcomes, checked);
        return counts;
    }

    private void checkDataset(
            String id, List<Datapoint> datapoints, Map<Integer, UploadOutcome> outcomes, boolean checked) {
        Map<Long, Integer> there = new HashMap<>();
        Set<Long> everThere = new HashSet<>();
        try (Stream<ai.rapidata.sandbox.dataset.Datapoint> stored =
                sandbox.datasets().datapointsOf(id)) {
            stored.forEach(datapoint -> {
                everThere.add(datapoint.sortIndex());
                if (datapoint.state() != DatapointState.FAILED || !checked) {
                    there.merge(datapoint.sortIndex(), 1, Integer::sum);
                }
                String text = datapoints
                        .get(Math.toIntExact(datapoint.sortIndex()))
                        .context()
                        .orElse("");
                if (datapoint.group() == null) {
                    assertThat(datapoint.context()).isEqualTo(text);
                }
            });
        }
        for (int place = 0; place < datapoints.size(); place++) {
            UploadOutcome outcome = outcomes.getOrDefault(place, UploadOutcome.SUCCEEDED);
            int copies = there.getOrDefault((long) place, 0);
            switch (outcome) {
                case SUCCEEDED -> assertThat(copies).as("copies of %s", place).isBetween(1, checked ? 1 : 2);
                case FAILED, NOT_STARTED ->
                    assertThat(copies).as("copies of %s", place).isZero();
                case UNCONFIRMED -> assertThat(copies).as("copies of %s", place).isLessThanOrEqualTo(1);
            }
        }
        assertThat(everThere).allMatch(place -> place >= 0 && place < datapoints.size());
    }

    /** The reason that is given must be the fault that was injected, or what follows from it. */
    static void checkReason(Fault fault, @Nullable Throwable reason) {
        List<Throwable> chain = new ArrayList<>();
        collect(reason, chain);
        boolean told = switch (fault) {
            case MALFORMED, WRONG_TYPE ->
                chain.stream()
                        .anyMatch(
                                e -> e instanceof UnexpectedResponseException || e instanceof AuthenticationException);
            case REFUSED, RESET_BEFORE, RESET_AFTER, ANSWER_LOST, HALF_ANSWER, TOO_LATE ->
                chain.stream().anyMatch(e -> e instanceof ConnectionException);
            default -> chain.stream().anyMatch(e -> e instanceof ApiException api && api.status() == fault.status());
        };
        if (!told) {
            fail("another reason than \"" + fault.title() + "\"", reason);
        }
    }

    private static void collect(@Nullable Throwable e, List<Throwable> chain) {
        if (e != null && !chain.contains(e)) {
            chain.add(e);
            collect(e.getCause(), chain);
            for (Throwable suppressed : e.getSuppressed()) {
                collect(suppressed, chain);
            }
        }
    }
}
