package ai.rapidata.sdk.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Signals against the sandbox, whose time the tests share. */
@Execution(ExecutionMode.SAME_THREAD)
class SignalSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    private JobDefinition definition() {
        return client.job().createCompareJobDefinition("N", "Which?", List.of(List.of("a", "b")), DataType.TEXT);
    }

    private Signal hourly(String name) {
        return client.signals().createSignal(name, client.audience().getAudienceById("global"), definition(), HOUR);
    }

    @Test
    void schedule_makesJobs_thatYieldResults() {
        Signal signal = hourly("Schedule");
        assertThat(signal.details().lastRunAt()).isEmpty();

        Job first = signal.waitForNextJob(HOUR.plusMinutes(1));
        Job second = signal.waitForNextJob(HOUR.plusMinutes(1));

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.getResults().asCompare().rows()).hasSize(1);
        assertThat(second.details().definitionId()).isEqualTo(signal.jobDefinitionId());
        assertThat(signal.getRuns().get(0).trigger()).isEqualTo(SignalTrigger.SCHEDULED);
        assertThat(signal.details().lastRunAt()).isPresent();
        assertThat(signal.getJobs()).extracting(Job::id).startsWith(second.id(), first.id());
        assertThat(signal.streamJobs().map(Job::id)).contains(first.id());
    }

    @Test
    void trigger_whilePaused_makesAJob_foundHoweverLateOneWaits() {
        Signal signal = hourly("Manual").pause();

        signal.trigger();
        TIME.clock().advance(Duration.ofMinutes(30));
        Job job = signal.waitForNextJob();

        SignalRun run = signal.getRuns().get(0);
        assertThat(run.jobId()).contains(job.id());
        assertThat(run.trigger()).isEqualTo(SignalTrigger.MANUAL);
        assertThat(run.status()).isEqualTo(SignalRunStatus.COMPLETED);
        assertThat(client.signals().getRunById(run.id())).isEqualTo(run);
        assertThat(job.audienceId()).isEqualTo("global");
    }

    @Test
    void trigger_whileARunIsOnItsWay_isSkipped_whichTheDeadlineTells() {
        Signal signal = hourly("Busy").pause();
        SANDBOX.service().crowd().labeling(false);
        try {
            signal.trigger().waitForNextJob();

            signal.trigger();

            assertThatThrownBy(() -> signal.waitForNextJob(Duration.ofMinutes(1)))
                    .hasMessageContaining("ended as Skipped: The run ")
                    .hasMessageContaining("is still in flight");
            assertThat(signal.streamRuns(search -> search.is(SignalRunField.STATUS, SignalRunStatus.SKIPPED.value())))
                    .hasSize(1);
        } finally {
            SANDBOX.service().crowd().labeling(true);
        }
    }

    @Test
    void update_changesWhatIsMentioned_andNothingElse() {
        Signal signal = client.signals()
                .createSignal(
                        "Before",
                        client.audience().getAudienceById("global"),
                        definition(),
                        HOUR,
                        options -> options.description("What it is for").isPublic(true));

        signal.update(update -> update.name("After").interval(Duration.ofSeconds(60)));

        SignalDetails renamed = signal.details();
        assertThat(renamed.name()).isEqualTo("After");
        assertThat(renamed.description()).contains("What it is for");
        assertThat(renamed.interval()).isEqualTo(Duration.ofSeconds(60));
        assertThat(renamed.isPublic()).isTrue();
        assertThat(signal.update(SignalUpdate::withoutDescription).details().description())
                .isEmpty();
        signal.delete();
    }

    @Test
    void pause_andResume_showInTheDetails() {
        Signal signal = hourly("Paused");

        assertThat(signal.pause().details().isPaused()).isTrue();
        assertThat(signal.resume().details().isPaused()).isFalse();
        assertThat(signal.details().nextRunAt()).isPresent();
        assertThat(signal.details().createdAt()).isPresent();
    }

    @Test
    void pinnedRevision_isTheOneThatJobsAsk() {
        JobDefinition definition = definition();
        Signal signal = client.signals()
                .createSignal(
                        "Pinned",
                        client.audience().getAudienceById("global"),
                        definition,
                        HOUR,
                        options -> options.revisionNumber(1));
        definition.updateDataset(List.of(Datapoint.textPair("c", "d"), Datapoint.textPair("e", "f")));

        Job job = signal.pause().trigger().waitForNextJob();

        assertThat(job.details().revisionNumber()).hasValue(1);
        assertThat(signal.details().revisionNumber()).hasValue(1);
    }

    @Test
    void find_byNameAndPage_andAsAStream() {
        hourly("Needle one").pause();
        TIME.clock().advance(Duration.ofSeconds(1));
        hourly("Needle two").pause();

        assertThat(client.signals().findSignals("Needle"))
                .extracting(Signal::name)
                .containsExactly("Needle two", "Needle one");
        assertThat(client.signals().findSignals("Needle", 1, 2))
                .extracting(Signal::name)
                .containsExactly("Needle one");
        assertThat(client.signals().findSignals("Needle", 1).total()).isEqualTo(2);
        assertThat(client.signals().findSignals()).hasSizeBetween(2, 10);
        assertThat(client.signals()
                        .streamSignals(search -> search.contains(SignalField.NAME, "Needle")
                                .is(SignalField.IS_PAUSED, true)
                                .sortedBy(SignalField.NAME)
                                .pageSize(1))
                        .map(Signal::name))
                .containsExactly("Needle one", "Needle two");
        assertThat(client.signals().streamSignals("needle TWO")).hasSize(1);
    }

    @Test
    void deleted_isGone() {
        Signal signal = hourly("Deleted");

        signal.delete();

        assertThatThrownBy(() -> client.signals().getSignalById(signal.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(signal::details).isInstanceOf(NotFoundException.class);
    }

    @Test
    void createSignal_ofADefinitionThatIsNotThere_isRefusedByTheService() {
        assertThatThrownBy(() -> client.signals().createSignal("S", "global", "no such", HOUR, options -> options))
                .isInstanceOf(NotFoundException.class);
    }
}
