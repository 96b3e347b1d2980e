package ai.rapidata.sandbox.signal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.TextJobs;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final VirtualClock clock = SandboxClock.virtual(START);
    private final RapidataSandbox sandbox =
            RapidataSandbox.builder().clock(clock).seed(17).start();
    private final SandboxClient client = SandboxClient.of(sandbox);
    private final String definition = new TextJobs(client).definition(3, "cats");

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void signal_firesAfterEachInterval_makesJobsAndRemembersTheirResults() {
        JsonNode created = create("hourly", 3600, ",'description':'why','isPublic':true");
        String id = created.get("id").asText();
        assertThat(created.get("nextRunAt").asText()).isEqualTo("2026-03-01T13:00:00Z");
        JsonNode signal = signal(id);
        assertThat(signal.get("description").asText()).isEqualTo("why");
        assertThat(signal.has("lastRunAt")).isFalse();
        assertThat(runs(id)).isEmpty();

        clock.advance(Duration.ofHours(1));
        assertThat(runs(id).at("/0/status").asText()).isEqualTo("Pending");
        clock.advance(Duration.ofSeconds(1));
        JsonNode running = runs(id).get(0);
        assertThat(running.get("status").asText()).isEqualTo("Running");
        assertThat(running.get("triggerSource").asText()).isEqualTo("Scheduled");
        JsonNode job = job(running);
        assertThat(job.get("definitionId").asText()).isEqualTo(definition);
        assertThat(job.get("state").asText()).isEqualTo("Submitted");

        clock.advance(Duration.ofHours(1));
        assertThat(runs(id)).hasSize(2);
        JsonNode completed =
                client.get("/signal/run/" + running.get("id").asText()).json();
        assertThat(completed.get("status").asText()).isEqualTo("Completed");
        assertThat(completed.get("resultFileName")).isEqualTo(job(running).get("resultFileName"));
        assertThat(completed.get("completedAt")).isEqualTo(job(running).get("completedAt"));
        assertThat(signal(id).get("lastRunAt").asText()).isEqualTo("2026-03-01T14:00:00Z");
        assertThat(signal(id).get("nextRunAt").asText()).isEqualTo("2026-03-01T15:00:00Z");
    }

    @Test
    void trigger_worksWhilePaused_andIsSkippedWhileAnotherRunIsInFlight() {
        String id = create("paused", 60, "").get("id").asText();
        assertThat(client.post("/signal/" + id + "/pause").status()).isEqualTo(204);
        clock.advance(Duration.ofMinutes(10));
        assertThat(runs(id)).isEmpty();
        assertThat(signal(id).get("isPaused").asBoolean()).isTrue();

        SandboxClient.Answer triggered = client.post("/signal/" + id + "/trigger");
        assertThat(triggered.json().get("signalId").asText()).isEqualTo(id);
        clock.advance(Duration.ofMillis(100));
        client.post("/signal/" + id + "/trigger");
        clock.advance(Duration.ofMinutes(5));
        JsonNode found = runs(id);
        assertThat(found.at("/0/status").asText()).isEqualTo("Skipped");
        assertThat(found.at("/0/skippedReason").asText())
                .contains(found.at("/1/id").asText());
        assertThat(found.at("/1/status").asText()).isEqualTo("Completed");
        assertThat(found.at("/1/triggerSource").asText()).isEqualTo("Manual");

        assertThat(client.post("/signal/" + id + "/resume").status()).isEqualTo(204);
        clock.advance(Duration.ofMinutes(2));
        assertThat(runs(id)).hasSize(4);
    }

    @Test
    void update_keepsAbsentNullAndValueApart() {
        String id = create("before", 3600, ",'description':'why'").get("id").asText();
        patch(id, "{'name':'after'}", 204);
        assertThat(signal(id).get("name").asText()).isEqualTo("after");
        assertThat(signal(id).get("description").asText()).isEqualTo("why");
        patch(id, "{'description':null,'intervalSeconds':7200}", 204);
        assertThat(signal(id).has("description")).isFalse();
        assertThat(signal(id).get("intervalSeconds").asInt()).isEqualTo(7200);
        assertThat(signal(id).get("nextRunAt").asText()).isEqualTo("2026-03-01T14:00:00Z");
        patch(id, "{'intervalSeconds':59}", 400);
        patch(id, "{'name':' '}", 400);
        patch("sig_none", "{}", 404);
    }

    @Test
    void invalidSignal_isRefusedWithAllThatIsWrong() {
        String refusal =
                client.post("/signal", "{\"name\":\"\",\"intervalSeconds\":4}").text();
        assertThat(refusal).contains("Name", "AudienceId", "JobDefinitionId", "at least 60");
        String body = "{\"name\":\"n\",\"intervalSeconds\":60,\"audienceId\":\"global\",\"jobDefinitionId\":\"def_x\"}";
        assertThat(client.post("/signal", body).status()).isEqualTo(404);
    }

    @Test
    void run_failsWithItsJobOrWithoutOne() {
        String id = create("unlucky", 600, "").get("id").asText();
        clock.advance(Duration.ofSeconds(601));
        sandbox.jobs().fail(runs(id).at("/0/audienceJobId").asText(), "out of luck");
        JsonNode failed = runs(id).get(0);
        assertThat(failed.get("status").asText()).isEqualTo("Failed");
        assertThat(failed.get("failureMessage").asText()).isEqualTo("out of luck");
        assertThat(failed.has("completedAt")).isTrue();

        client.delete("/job/definition/" + definition);
        clock.advance(Duration.ofSeconds(600));
        assertThat(runs(id).at("/0/status").asText()).isEqualTo("Failed");
        assertThat(runs(id).at("/0/failureMessage").asText()).contains(definition);
    }

    @Test
    void lists_filterAndSort() {
        String daily = create("daily", 86_400, "").get("id").asText();
        clock.advance(Duration.ofSeconds(1));
        String hourly = create("hourly", 3600, "").get("id").asText();
        client.post("/signal/" + daily + "/pause");
        JsonNode found = client.get("/signal?page=1&page_size=10&sort=-created_at&name%5Bcontains%5D=ly")
                .json();
        assertThat(found.get("total").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0/id").asText()).isEqualTo(hourly);
        assertThat(client.get("/signal?is_paused%5Beq%5D=true&audience_id%5Beq%5D=global")
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(daily);
        clock.advance(Duration.ofHours(3));
        JsonNode runs = client.get("/signal/" + hourly + "/run?sort=started_at&status%5Bin%5D=Completed&page_size=1")
                .json();
        assertThat(runs.get("total").asInt()).isEqualTo(2);
        assertThat(runs.at("/items/0/startedAt").asText()).isEqualTo("2026-03-01T13:00:01Z");
    }

    @Test
    void deletedSignal_hidesItsRunsAndFiresNoMore() {
        String id = create("gone", 60, "").get("id").asText();
        clock.advance(Duration.ofSeconds(62));
        String run = runs(id).at("/0/id").asText();
        assertThat(client.delete("/signal/" + id).status()).isEqualTo(204);
        int jobs = sandbox.jobs().all().size();
        clock.advance(Duration.ofHours(1));
        assertThat(client.get("/signal/" + id).status()).isEqualTo(404);
        assertThat(client.get("/signal/" + id + "/run").status()).isEqualTo(404);
        assertThat(client.get("/signal/run/" + run).status()).isEqualTo(404);
        assertThat(sandbox.jobs().all()).hasSize(jobs);
    }

    @Test
    void page_showsSignalsWithTheirRuns() {
        String id = create("<hourly>", 3600, "").get("id").asText();
        clock.advance(Duration.ofMinutes(90));
        String page = SandboxClient.anonymous(sandbox).get("/app/signals").text();
        assertThat(page).contains("&lt;hourly&gt;", "Every 3600 seconds", "Completed");
        assertThat(page)
                .contains("/app/audiences/global/job/"
                        + runs(id).at("/0/audienceJobId").asText());
    }

    @Test
    void restart_goesOnWithSignalsAndRuns(@TempDir Path folder) {
        String id;
        try (var before = RapidataSandbox.builder()
                .clock(SandboxClock.virtual(START))
                .dataDirectory(folder)
                .start()) {
            SandboxClient mine = SandboxClient.of(before);
            String kept = new TextJobs(mine).definition(2, "dogs");
            id = create(mine, kept, "kept", 60, "").get("id").asText();
            ((VirtualClock) before.clock()).advance(Duration.ofMillis(61_500));
        }
        try (var after = RapidataSandbox.builder()
                .clock(SandboxClock.virtual(START.plusSeconds(90)))
                .dataDirectory(folder)
                .start()) {
            SandboxClient mine = SandboxClient.of(after);
            ((VirtualClock) after.clock()).advance(Duration.ofSeconds(60));
            JsonNode runs = mine.get("/signal/" + id + "/run?sort=started_at").json();
            assertThat(runs.get("total").asInt()).isEqualTo(2);
            assertThat(runs.at("/items/0/status").asText()).isEqualTo("Completed");
        }
    }

    private JsonNode create(String name, int seconds, String more) {
        return create(client, definition, name, seconds, more);
    }

    private static JsonNode create(SandboxClient client, String definition, String name, int seconds, String more) {
        String body = "{'name':'" + name + "','audienceId':'global','jobDefinitionId':'" + definition
                + "','intervalSeconds':" + seconds + more + "}";
        SandboxClient.Answer answer = client.post("/signal", body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void patch(String id, String body, int status) {
        assertThat(client.patch("/signal/" + id, body.replace('\'', '"')).status())
                .isEqualTo(status);
    }

    private JsonNode signal(String id) {
        return client.get("/signal/" + id).json();
    }

    private JsonNode runs(String id) {
        return client.get("/signal/" + id + "/run?page=1&page_size=20&sort=-started_at")
                .json()
                .get("items");
    }

    private JsonNode job(JsonNode run) {
        return client.get("/job/" + run.get("audienceJobId").asText()).json();
    }
}
