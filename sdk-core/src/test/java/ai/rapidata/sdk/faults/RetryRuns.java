package ai.rapidata.sdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.recovery.FailedUploadException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Cases in which the retry of what failed is hit. In the end there is another retry, in which nothing goes wrong: it must
 * bring everything into the dataset exactly once, and there must be one definition.
 */
final class RetryRuns {
    private final FaultBench bench;
    private final Truth truth;

    RetryRuns(FaultBench bench, Truth truth) {
        this.bench = bench;
        this.truth = truth;
    }

    Ending run(FaultCase each, FaultProxy proxy, FaultPlan plan) throws Exception {
        Situation first = each.call().situation();
        String name = "Faults " + UUID.randomUUID();
        List<Datapoint> datapoints = bench.datapoints(each.call());
        List<UploadProgress> ends = new CopyOnWriteArrayList<>();
        try (RapidataClient client = bench.client(each.fault(), proxy)) {
            proxy.use(plan.before(first));
            bench.failLater(first, proxy);
            FailedUploadException before = catchThrowableOfType(
                    FailedUploadException.class,
                    () -> bench.inTime(() -> client.job()
                            .createClassificationJobDefinition(
                                    name,
                                    "What is it?",
                                    List.of("A", "B"),
                                    datapoints,
                                    options -> options.uploadListener(endsInto(ends)))));
            checkFirst(before, first, datapoints);

            proxy.use(plan);
            bench.failLater(Situation.ORDINARY, proxy);
            Ending ending;
            FailedUploadException last = before;
            try {
                JobDefinition definition = bench.inTime(before::retry);
                before.jobDefinition()
                        .ifPresent(made -> assertThat(definition.id()).isEqualTo(made.id()));
                ending = ending(each, before, List.of(), datapoints);
            } catch (FailedUploadException e) {
                last = e;
                ending = ending(each, before, e.detailedFailures(), datapoints);
            } catch (RapidataException e) {
                Truth.checkReason(each.fault(), e);
                ending = Ending.exception(e);
            }
            assertThat(ends.get(1).done())
                    .as("items retried")
                    .isEqualTo(before.failedUploads().size());
            assertThat(ends.get(1).failed())
                    .isEqualTo(last == before ? 0 : last.failedUploads().size());
            assertThat(bench.definitions(name)).as("definitions").isLessThanOrEqualTo(1);

            proxy.use(FaultPlan.NONE);
            JobDefinition definition = bench.inTime(last::retry);
            assertThat(definition.name()).isEqualTo(name);
            assertThat(bench.definitions(name)).as("definitions").isEqualTo(1);
            truth.check(before.dataset().id(), datapoints, List.of(), each.fault(), Situation.ORDINARY, true);
            return ending;
        }
    }

    private Ending ending(
            FaultCase each,
            FailedUploadException before,
            List<FailedUpload<Datapoint>> failures,
            List<Datapoint> datapoints) {
        return Ending.of(
                truth.check(before.dataset().id(), datapoints, failures, each.fault(), Situation.ORDINARY, true));
    }

    /** What the upload before the retry must have said. */
    private static void checkFirst(
            @Nullable FailedUploadException before, Situation situation, List<Datapoint> datapoints) {
        assertThat(before).isNotNull();
        List<Datapoint> failing = new ArrayList<>(datapoints);
        if (situation == Situation.PROCESSING_FAILS) {
            failing.removeIf(datapoint -> !situation.failsLater(datapoints.indexOf(datapoint)));
        }
        assertThat(before.failedUploads()).containsExactlyElementsOf(failing);
        assertThat(before.jobDefinition().isPresent()).isEqualTo(failing.size() < datapoints.size());
        assertThat(before.detailedFailures())
                .allSatisfy(failure -> assertThat(failure.outcome())
                        .isEqualTo(situation.losesAnswers() ? UploadOutcome.UNCONFIRMED : UploadOutcome.FAILED));
    }

    private static UploadListener endsInto(List<UploadProgress> ends) {
        return new UploadListener() {
            @Override
            public void finished(UploadProgress progress) {
                ends.add(progress);
            }
        };
    }
}
