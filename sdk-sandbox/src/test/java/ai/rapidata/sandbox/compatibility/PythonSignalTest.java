package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signals, bills and demographic questions as the Python client asks for them. */
class PythonSignalTest {

    private static PythonBench bench;
    private static PythonClient client;

    @BeforeAll
    static void open() {
        bench = new PythonBench("3.21.0");
        client = bench.client();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static String definition() {
        String dataset = bench.dataset("signal");
        bench.add(dataset, PythonBench.datapoint(PythonBench.text("t"), 0, null));
        return bench.definition(
                "signal",
                "{'_t':'SimpleWorkflow','blueprint':{'_t':'ClassifyBlueprint','title':'I?',"
                        + "'categories':[{'label':'Yes','value':'Yes'},{'label':'No','value':'No'}]}}",
                "{'_t':'NaiveReferee','totalVotes':2}",
                dataset);
    }

    private static String signal(String name) {
        JsonNode created = client.post(
                "/signal",
                Json.object()
                        .put("name", name)
                        .put("audienceId", "global")
                        .put("jobDefinitionId", definition())
                        .put("intervalSeconds", 86_400)
                        .put("isPublic", false)
                        .putNull("description")
                        .putNull("revisionNumber"));
        assertThat(OffsetDateTime.parse(created.get("nextRunAt").asText())).isNotNull();
        return created.get("id").asText();
    }

    @Test
    void signal_isReadFoundChangedPausedAndDeleted() {
        String id = signal("al ign&x");

        JsonNode signal = client.get("/signal/" + id);
        for (String field : List.of(
                "id",
                "name",
                "audienceId",
                "jobDefinitionId",
                "nextRunAt",
                "ownerId",
                "ownerMail",
                "organizationId",
                "createdAt")) {
            assertThat(signal.get(field).isTextual()).as(field).isTrue();
        }
        assertThat(signal.get("intervalSeconds").isInt()).isTrue();
        assertThat(signal.get("isPaused").isBoolean() && signal.get("isPublic").isBoolean())
                .isTrue();
        assertThat(client.page("/signal", "page=1", "page_size=5", "sort=-created_at", "name[contains]=al ign&x"))
                .extracting(each -> each.get("id").asText())
                .containsExactly(id);
        assertThat(client.page("/signal", "page=1", "page_size=5", "sort=-created_at", "name[contains]="))
                .isNotEmpty();
        client.change("PATCH", "/signal/" + id, "{'name':'B','description':null,'intervalSeconds':3600}");
        assertThat(client.get("/signal/" + id).get("intervalSeconds").asInt()).isEqualTo(3600);
        client.change("POST", "/signal/" + id + "/pause", null);
        assertThat(client.get("/signal/" + id).get("isPaused").asBoolean()).isTrue();
        client.change("POST", "/signal/" + id + "/resume", null);
        client.change("DELETE", "/signal/" + id, null);
        client.send("GET", "/signal/" + id, new String[0], null).problem(404);
    }

    @Test
    void triggeredRun_getsAJobWithResults() {
        String id = signal("trigger");

        assertThat(client.post("/signal/" + id + "/trigger", null)
                        .get("signalId")
                        .asText())
                .isEqualTo(id);
        String runs = "/signal/" + id + "/run";
        bench.await(
                () -> Json.object()
                        .put(
                                "there",
                                client.page(runs, "page=1", "page_size=20", "sort=-started_at").stream()
                                        .anyMatch(
                                                run -> run.path("audienceJobId").isTextual())),
                "there",
                Set.of("true"),
                Duration.ofSeconds(5));
        JsonNode run =
                client.page(runs, "page=1", "page_size=20", "sort=-started_at").get(0);
        assertThat(run.get("triggerSource").asText()).isEqualTo("Manual");
        assertThat(run.get("status").asText()).isIn("Pending", "Running", "Completed");
        assertThat(OffsetDateTime.parse(run.get("startedAt").asText())).isNotNull();
        assertThat(bench.results(run.get("audienceJobId").asText()).get("results"))
                .hasSize(1);
    }

    @Test
    void bill_ofThisMonth_hasAllThatTheClientAddsUp() {
        bench.results(bench.assign(definition(), "global"));

        JsonNode summary = client.get("/billing/summary");
        assertThat(summary.get("mode").asText()).isIn("Usage", "Limited", "Prepaid");
        assertThat(summary.get("currentPeriodUsage").isNumber()).isTrue();
        JsonNode period = client.get("/billing-period/active");
        for (String field : List.of("id", "organizationId", "startDate", "endDate", "status")) {
            assertThat(period.get(field).isTextual()).as(field).isTrue();
        }
        for (String field : List.of("totalGrossCost", "totalDiscount", "totalNetCost")) {
            assertThat(period.get(field).isNumber()).as(field).isTrue();
        }
        assertThat(period.get("totalResponseCount").isIntegralNumber()).isTrue();
        assertThat(period.get("lineItems").isArray()).isTrue();
        assertThat(period.get("status").asText()).isEqualTo("Open");
        assertThat(client.get("/billing/outstanding").get("totalOutstanding").asDouble())
                .isZero();
    }
}
