package ai.rapidata.sdk.internal.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.SignalApi;
import ai.rapidata.sdk.internal.job.JobFixture;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.signal.Signal;
import ai.rapidata.sdk.signal.SignalDetails;
import ai.rapidata.sdk.signal.SignalField;
import ai.rapidata.sdk.signal.SignalManager;
import ai.rapidata.sdk.signal.SignalRun;
import ai.rapidata.sdk.signal.SignalRunField;
import ai.rapidata.sdk.signal.SignalRunStatus;
import ai.rapidata.sdk.signal.SignalTrigger;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceSignalTest {

    private static final String RUNS = "GET /signal/sg_1/run";
    private static final String TRIGGER = "POST /signal/sg_1/trigger";
    private static final Duration HOUR = Duration.ofHours(1);

    private final JobFixture fixture = new JobFixture();
    private final ScriptedTransport service = fixture.service;
    private final SignalManager signals =
            new ServiceSignalManager(new SignalServices(new SignalApi(service), fixture.services));

    @AfterEach
    void close() {
        fixture.close();
    }

    private Signal created() {
        service.on("POST /signal", "{\"id\":\"sg_1\",\"nextRunAt\":\"2026-11-21T11:00:00Z\"}");
        return signals.createSignal("S", "aud_1", "jd_1", HOUR, options -> options);
    }

    private static String run(String id, String startedAt, String more) {
        return "{\"id\":\"" + id + "\",\"signalId\":\"sg_1\",\"triggerSource\":\"Manual\",\"startedAt\":\"" + startedAt
                + "\"," + more + "}";
    }

    private static String running(String id, String startedAt, String jobId) {
        return run(id, startedAt, "\"status\":\"Running\",\"audienceJobId\":\"" + jobId + "\"");
    }

    private static String page(String... items) {
        return "{\"total\":" + items.length + ",\"page\":1,\"pageSize\":20,\"totalPages\":1,\"items\":["
                + String.join(",", items) + "]}";
    }

    @Test
    void createSignal_nothingSaid_sendsWhatIsKnown() {
        Signal signal = created();

        assertThat(signal.id()).isEqualTo("sg_1");
        assertThat(signal.name()).isEqualTo("S");
        assertThat(signal.audienceId()).isEqualTo("aud_1");
        assertThat(signal.jobDefinitionId()).isEqualTo("jd_1");
        assertThat(service.bodyOf("POST /signal"))
                .isEqualTo("{\"name\":\"S\",\"intervalSeconds\":3600,\"audienceId\":\"aud_1\","
                        + "\"jobDefinitionId\":\"jd_1\",\"isPublic\":false}");
        assertThat(service.only("POST /signal").repeatable()).isFalse();
        assertThat(service.lines()).containsExactly("POST /signal");
    }

    @Test
    void createSignal_everythingSaid_sendsAllOfIt() {
        service.on("POST /signal", "{\"id\":\"sg_1\",\"nextRunAt\":\"2026-11-21T11:00:00Z\"}");

        signals.createSignal(
                "S",
                "aud_1",
                "jd_1",
                Duration.ofSeconds(60),
                options -> options.description("Every minute").revisionNumber(3).isPublic(true));

        assertThat(service.bodyOf("POST /signal"))
                .isEqualTo("{\"name\":\"S\",\"intervalSeconds\":60,\"audienceId\":\"aud_1\","
                        + "\"jobDefinitionId\":\"jd_1\",\"isPublic\":true,\"description\":\"Every minute\","
                        + "\"revisionNumber\":3}");
    }

    @Test
    void createSignal_badInput_isRefusedBeforeAnyRequest() {
        assertThatThrownBy(() -> signals.createSignal(" ", "a", "d", HOUR, options -> options))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("name: is blank");
        assertThatThrownBy(() -> signals.createSignal("S", "", "d", HOUR, options -> options))
                .hasMessageStartingWith("audienceId: is blank");
        assertThatThrownBy(() -> signals.createSignal("S", "a", " ", HOUR, options -> options))
                .hasMessageStartingWith("jobDefinitionId: is blank");
        for (Duration tooShort :
                List.of(Duration.ZERO, Duration.ofSeconds(-60), Duration.ofSeconds(59), Duration.ofMillis(59_999))) {
            assertThatThrownBy(() -> signals.createSignal("S", "a", "d", tooShort, options -> options))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(
                            "shorter than the service's minimum of 60 seconds; choose 60 seconds or more");
        }
        assertThatThrownBy(() -> signals.createSignal("S", "a", "d", Duration.ofMillis(60_500), options -> options))
                .hasMessageStartingWith("interval: PT1M0.5S has a part of a second");
        assertThatThrownBy(() -> signals.createSignal("S", "a", "d", Duration.ofDays(365 * 80), options -> options))
                .hasMessageContaining("longer than the service can keep");
        assertThatThrownBy(() -> signals.createSignal("S", "a", "d", HOUR, options -> options.revisionNumber(0)))
                .hasMessageStartingWith("revisionNumber: is 0");
        assertThat(service.sent()).isEmpty();
    }

    @Test
    void getSignalById_readsEverything() {
        service.on("GET /signal/sg_1", """
                {"id":"sg_1","name":"S","description":"D","audienceId":"aud_1","jobDefinitionId":"jd_1",
                 "revisionNumber":2,"intervalSeconds":90,"nextRunAt":"2026-11-21T11:00:00+00:00",
                 "lastRunAt":null,"isPaused":true,"isPublic":false,"ownerId":"3f0c","ownerMail":"a@b.c",
                 "organizationId":"o","createdAt":"2026-11-21T10:00:00Z","somethingNew":1}""");

        SignalDetails details = signals.getSignalById("sg_1").details();

        assertThat(details.description()).contains("D");
        assertThat(details.revisionNumber()).hasValue(2);
        assertThat(details.interval()).isEqualTo(Duration.ofSeconds(90));
        assertThat(details.nextRunAt()).contains(Instant.parse("2026-11-21T11:00:00Z"));
        assertThat(details.lastRunAt()).isEmpty();
        assertThat(details.isPaused()).isTrue();
        assertThat(details.isPublic()).isFalse();
        assertThat(details.ownerMail()).contains("a@b.c");
        assertThat(details.createdAt()).contains(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(details.raw().has("somethingNew")).isTrue();
    }

    @Test
    void findSignals_sendsTheSearchAsCaptured() {
        service.on("GET /signal", page("{\"id\":\"sg_1\",\"name\":\"al ign\"}"));

        Page<Signal> found = signals.findSignals("al ign&x", 5, 2);

        assertThat(found).extracting(Signal::name).containsExactly("al ign");
        assertThat(service.only("GET /signal").query())
                .isEqualTo("page=2&page_size=5&sort=-created_at&name%5Bcontains%5D=al%20ign%26x");
    }

    @Test
    void findSignals_nothingSaid_asksForTheTenNewest() {
        service.on("GET /signal", page());

        assertThat(signals.findSignals()).isEmpty();

        assertThat(service.only("GET /signal").query())
                .isEqualTo("page=1&page_size=10&sort=-created_at&name%5Bcontains%5D=");
    }

    @Test
    void streamSignals_sendsTypedConditions() {
        service.on("GET /signal", page());

        try (Stream<Signal> found = signals.streamSignals(search -> search.is(SignalField.IS_PAUSED, true)
                .is(SignalField.AUDIENCE_ID, "aud_1")
                .sortedBy(SignalField.NEXT_RUN_AT))) {
            assertThat(service.sent()).isEmpty();
            assertThat(found).isEmpty();
        }

        assertThat(service.only("GET /signal").query())
                .isEqualTo("page=1&page_size=100&sort=next_run_at&is_paused%5Beq%5D=true&audience_id%5Beq%5D=aud_1");
    }

    @Test
    void update_newName_leavesTheDescriptionAlone() {
        Signal signal = created();
        service.accept("PATCH /signal/sg_1");

        signal.update(update -> update.name("T"));

        assertThat(service.bodyOf("PATCH /signal/sg_1")).isEqualTo("{\"name\":\"T\"}");
        assertThat(signal.name()).isEqualTo("T");
    }

    @Test
    void update_keepsAbsentNullAndValueApart() {
        Signal signal = created();
        service.accept("PATCH /signal/sg_1");

        signal.update(update -> update);
        signal.update(update -> update.withoutDescription().interval(Duration.ofMinutes(2)));

        assertThat(service.bodyOf("PATCH /signal/sg_1")).isEqualTo("{\"description\":null,\"intervalSeconds\":120}");
        assertThat(signal.name()).isEqualTo("S");
    }

    @Test
    void update_badValues_areRefusedBeforeAnyRequest() {
        Signal signal = created();

        assertThatThrownBy(() -> signal.update(update -> update.name(" "))).hasMessageStartingWith("name: is blank");
        assertThatThrownBy(() -> signal.update(update -> update.interval(Duration.ofSeconds(4))))
                .hasMessageStartingWith("interval: PT4S is shorter");
        assertThat(service.lines()).containsExactly("POST /signal");
    }

    @Test
    void pauseResumeDelete_askOnce() {
        Signal signal = created();
        service.accept("POST /signal/sg_1/pause")
                .accept("POST /signal/sg_1/resume")
                .accept("DELETE /signal/sg_1");

        signal.pause().resume().delete();

        assertThat(service.lines())
                .containsExactly(
                        "POST /signal", "POST /signal/sg_1/pause", "POST /signal/sg_1/resume", "DELETE /signal/sg_1");
    }

    @Test
    void getRuns_readsThem_alsoOnesOfALaterService() {
        Signal signal = created();
        service.on(
                RUNS,
                page(
                        run("r2", "2026-11-21T10:02:00Z", "\"status\":\"Skipped\",\"skippedReason\":\"busy\""),
                        run("r1", "2026-11-21T10:01:00Z", "\"status\":\"Dreaming\",\"completedAt\":null"),
                        "{\"id\":\"r0\",\"triggerSource\":\"Moon\",\"status\":\"Failed\",\"failureMessage\":\"broke\"}"));

        Page<SignalRun> runs = signal.getRuns();

        assertThat(service.only(RUNS).query()).isEqualTo("page=1&page_size=10&sort=-started_at");
        assertThat(runs.get(0).status()).isEqualTo(SignalRunStatus.SKIPPED);
        assertThat(runs.get(0).skippedReason()).contains("busy");
        assertThat(runs.get(0).trigger()).isEqualTo(SignalTrigger.MANUAL);
        assertThat(runs.get(1).status().isTerminal()).isFalse();
        assertThat(runs.get(1).startedAt()).contains(Instant.parse("2026-11-21T10:01:00Z"));
        assertThat(runs.get(2).trigger().value()).isEqualTo("Moon");
        assertThat(runs.get(2).failureMessage()).contains("broke");
        assertThat(runs.get(2).jobId()).isEmpty();
    }

    @Test
    void streamRuns_sendsTypedConditions() {
        Signal signal = created();
        service.on(RUNS, page());

        assertThat(signal.streamRuns(search ->
                        search.oneOf(SignalRunField.STATUS, "Failed", "Skipped").sortedBy(SignalRunField.COMPLETED_AT)))
                .isEmpty();

        assertThat(service.only(RUNS).query())
                .isEqualTo("page=1&page_size=100&sort=completed_at&status%5Bin%5D=Failed&status%5Bin%5D=Skipped");
    }

    @Test
    void getRunById_readsIt() {
        service.on("GET /signal/run/r1", running("r1", "2026-11-21T10:01:00Z", "job_1"));

        assertThat(signals.getRunById("r1").jobId()).contains("job_1");
        assertThat(signals.getRunById("r1").signalId()).isEqualTo("sg_1");
    }

    @Test
    void getJobs_asksForNoJobByItself() {
        Signal signal = created();
        service.on(
                RUNS,
                page(
                        running("r3", "2026-11-21T10:03:00Z", "job_3"),
                        run("r2", "2026-11-21T10:02:00Z", "\"status\":\"Skipped\""),
                        running("r1", "2026-11-21T10:01:00Z", "job_1")));

        List<Job> jobs = signal.getJobs();

        assertThat(jobs).extracting(Job::id).containsExactly("job_3", "job_1");
        assertThat(jobs).allSatisfy(job -> {
            assertThat(job.audienceId()).isEqualTo("aud_1");
            assertThat(job.definitionId()).isEqualTo("jd_1");
        });
        assertThat(service.lines()).containsExactly("POST /signal", RUNS);
        assertThatThrownBy(() -> signal.getJobs(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void waitForNextJob_clocksThatDiffer_doNoHarm() {
        Signal signal = created();
        // By the service's clock all of this happens ten years before the caller's time.
        String old = running("r1", "2016-11-21T10:01:00Z", "job_1");
        String next = running("r2", "2016-11-21T10:02:00Z", "job_2");
        service.on(RUNS, page(old), page(old), page(next, old));

        assertThat(signal.waitForNextJob().id()).isEqualTo("job_2");
    }

    @Test
    void waitForNextJob_runThatWasThereBeforeTheWait_isFoundAfterATrigger() {
        Signal signal = created();
        String old = running("r1", "2026-11-21T10:01:00Z", "job_1");
        String triggered = running("r2", "2026-11-21T10:02:00Z", "job_2");
        service.on(RUNS, page(old), page(triggered, old)).on(TRIGGER, "{\"signalId\":\"sg_1\"}");

        signal.trigger();

        assertThat(signal.waitForNextJob().id()).isEqualTo("job_2");
        assertThat(service.only(TRIGGER).repeatable()).isFalse();
    }

    @Test
    void waitForNextJob_afterThatOfATrigger_waitsForALaterOne() {
        Signal signal = created();
        String first = running("r1", "2026-11-21T10:01:00Z", "job_1");
        String second = running("r2", "2026-11-21T10:02:00Z", "job_2");
        service.on(RUNS, page(), page(first), page(first), page(first), page(second, first))
                .on(TRIGGER, "{\"signalId\":\"sg_1\"}");
        signal.trigger().waitForNextJob();

        assertThat(signal.waitForNextJob().id()).isEqualTo("job_2");
    }

    @Test
    void waitForNextJob_triggerThatWasRefused_isNotRemembered() {
        Signal signal = created();
        String old = running("r1", "2026-11-21T10:01:00Z", "job_1");
        String meanwhile = running("r2", "2026-11-21T10:02:00Z", "job_2");
        String next = running("r3", "2026-11-21T10:03:00Z", "job_3");
        service.on(RUNS, page(old), page(meanwhile, old), page(next, meanwhile, old))
                .refuse(TRIGGER, 403, "not yours");
        assertThatThrownBy(signal::trigger).hasMessageContaining("not yours");

        assertThat(signal.waitForNextJob().id()).isEqualTo("job_3");
    }

    @Test
    void waitForNextJob_severalNewOnes_returnsTheEarliest_alsoWhenTheyStartedTogether() {
        Signal signal = created();
        String old = running("r1", "2026-11-21T10:01:00Z", "job_1");
        String second = running("r2", "2026-11-21T10:01:00Z", "job_2");
        String third = running("r3", "2026-11-21T10:03:00Z", "job_3");
        service.on(RUNS, page(old), page(third, old, second));

        assertThat(signal.waitForNextJob().id()).isEqualTo("job_2");
    }

    @Test
    void waitForNextJob_runsWithoutAJob_arePassedOver_andNamedWhenItIsTooLate() {
        Signal signal = created();
        String skipped = run(
                "r1", "2026-11-21T10:01:00Z", "\"status\":\"Skipped\",\"skippedReason\":\"another run is on its way\"");
        String failed =
                run("r2", "2026-11-21T10:02:00Z", "\"status\":\"Failed\",\"failureMessage\":\"no such audience\"");
        String pending = run("r3", "2026-11-21T10:03:00Z", "\"status\":\"Pending\",\"audienceJobId\":null");
        service.on(RUNS, page(), page(pending, failed, skipped));

        assertThatThrownBy(() -> signal.waitForNextJob(Duration.ofMinutes(2)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("the next job of signal sg_1 did not happen within PT2M;"
                        + " run r2 ended as Failed: no such audience;"
                        + " run r1 ended as Skipped: another run is on its way");
    }

    @Test
    void waitForNextJob_shortOutages_areBorne() {
        Signal signal = created();
        service.on(RUNS, page())
                .fail(RUNS, () -> new ConnectionException("gone", null, false))
                .on(RUNS, page(running("r1", "2026-11-21T10:01:00Z", "job_1")));

        assertThat(signal.waitForNextJob().id()).isEqualTo("job_1");
    }

    @Test
    void waitForNextJob_timeoutNotAboveZero_isRefusedBeforeAnyRequest() {
        Signal signal = created();

        assertThatThrownBy(() -> signal.waitForNextJob(Duration.ZERO))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("timeout: is PT0S");
        assertThatThrownBy(() -> signal.waitForNextJobAsync(Duration.ofSeconds(-1)))
                .hasMessageStartingWith("timeout: is PT-1S");
        assertThat(service.lines()).containsExactly("POST /signal");
    }

    @Test
    void waitForNextJobAsync_completesWithTheJob_orWithWhatFailed() throws Exception {
        Signal signal = created();
        service.on(RUNS, page(), page(running("r1", "2026-11-21T10:01:00Z", "job_1")));

        assertThat(signal.waitForNextJobAsync(HOUR).get(60, TimeUnit.SECONDS).id())
                .isEqualTo("job_1");

        Signal unreadable = created();
        ScriptedTransport closed = new ScriptedTransport().refuse(RUNS, 403, "not yours");
        CompletableFuture<Job> refused = new ServiceSignal(
                        new SignalServices(new SignalApi(closed), fixture.services),
                        unreadable.id(),
                        "S",
                        "aud_1",
                        "jd_1")
                .waitForNextJobAsync(HOUR);
        assertThatThrownBy(() -> refused.get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("not yours");
    }
}
