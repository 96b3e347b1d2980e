package ai.rapidata.sandbox.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.TextJobs;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillingTest {

    private static final Instant START = Instant.parse("2026-03-30T12:00:00Z");

    private final VirtualClock clock = SandboxClock.virtual(START);
    private final RapidataSandbox sandbox =
            RapidataSandbox.builder().clock(clock).seed(17).start();
    private final SandboxClient client = SandboxClient.of(sandbox);
    private final TextJobs texts = new TextJobs(client);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void nothingSpent_isAnOpenPeriodWithoutCost() {
        assertThat(get("/billing/summary").toString())
                .isEqualTo("{\"mode\":\"Usage\",\"currentPeriodUsage\":0.0,\"minimumSpendCommitment\":0.0}");
        JsonNode active = get("/billing-period/active");
        assertThat(active.get("status").asText()).isEqualTo("Open");
        assertThat(active.get("startDate").asText()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(active.get("endDate").asText()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(active.get("lineItems").toString()).isEqualTo("[{\"_t\":\"RunningCost\",\"amount\":0.0}]");
    }

    @Test
    void jobsAndOrders_addUpToTheUsageOfTheMonth() {
        String definition = texts.definition(10, "cats", "dogs");
        double estimated = jobCost(definition);
        String job = texts.job(definition);
        String second = texts.job(texts.definition(7, "birds"));
        String order = finishedOrder();
        clock.advance(Duration.ofHours(2));

        JsonNode items =
                get("/billing-period/active/billing-items?sort=-gross_cost").get("items");
        assertThat(items).hasSize(3);
        assertThat(items.at("/0/_t").asText()).isEqualTo("AudienceJobBillingGroup");
        assertThat(items.at("/0/jobId").asText()).isEqualTo(job);
        assertThat(items.at("/0/audienceId").asText()).isEqualTo("global");
        assertThat(items.at("/0/grossCost").asDouble()).isEqualTo(estimated).isEqualTo(0.4);
        assertThat(items.at("/1/jobId").asText()).isEqualTo(second);
        assertThat(items.at("/2/_t").asText()).isEqualTo("OrderBillingGroup");
        assertThat(items.at("/2/orderId").asText()).isEqualTo(order);
        JsonNode active = get("/billing-period/active");
        assertThat(active.get("totalResponseCount").asInt()).isEqualTo(20 + 7 + 5);
        assertThat(active.get("totalNetCost").asDouble()).isEqualTo(0.64);
        assertThat(get("/billing/summary").get("currentPeriodUsage").asDouble()).isEqualTo(0.64);
        JsonNode series = get("/billing/cost/time-series?startDate=2026-03-30T00:00:00Z"
                + "&endDate=2026-03-31T00:00:00Z&grouping=Hour");
        assertThat(series.get("timeSeries")).hasSize(24);
        assertThat(series.at("/timeSeries/12/netCost").asDouble()).isEqualTo(0.64);
        assertThat(series.get("totalNetCost").asDouble()).isEqualTo(0.64);
    }

    @Test
    void terms_appearAsLinesThatAddUpToTheNetCost() {
        sandbox.billing()
                .platformFee(new BigDecimal("10"))
                .minimumSpendCommitment(new BigDecimal("50"))
                .volumeDiscount(8, new BigDecimal("0.25"))
                .charge("Workshop", new BigDecimal("5.5"))
                .charge("Apology", new BigDecimal("-2"));
        texts.job(texts.definition(10, "cats"));
        clock.advance(Duration.ofHours(1));
        JsonNode active = get("/billing-period/active");
        double sum = 0;
        for (JsonNode line : active.get("lineItems")) {
            sum += line.get("amount").asDouble();
        }
        assertThat(active.get("lineItems").findValuesAsText("_t"))
                .containsExactly("RunningCost", "VolumeDiscount", "PlatformFee", "Other", "Refund");
        assertThat(active.get("totalGrossCost").asDouble()).isEqualTo(0.2);
        assertThat(active.get("totalDiscount").asDouble()).isEqualTo(0.05);
        assertThat(active.get("totalNetCost").asDouble()).isEqualTo(13.65).isEqualTo(sum, within(1e-9));
        JsonNode summary = get("/billing/summary");
        assertThat(summary.get("platformFee").asDouble()).isEqualTo(10);
        assertThat(summary.get("minimumSpendCommitment").asDouble()).isEqualTo(50);
        assertThatThrownBy(() -> sandbox.billing().volumeDiscount(0, new BigDecimal("1.5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void balance_isPrepaid_andFallsByWhatIsSpent() {
        sandbox.jobs().balance(1);
        texts.job(texts.definition(10, "cats"));
        clock.advance(Duration.ofHours(1));
        JsonNode summary = get("/billing/summary");
        assertThat(summary.get("mode").asText()).isEqualTo("Prepaid");
        assertThat(summary.get("availableAmount").asDouble()).isEqualTo(0.8);
    }

    @Test
    void limit_stopsJobsUntilItIsRaisedOrTheMonthEnds() {
        sandbox.billing().limit(0.1);
        String job = texts.job(texts.definition(10, "cats"));
        clock.advance(Duration.ofHours(1));
        assertThat(state(job)).isEqualTo("SpendLimited");
        JsonNode summary = get("/billing/summary");
        assertThat(summary.get("mode").asText()).isEqualTo("Limited");
        assertThat(summary.get("effectiveLimit").asDouble()).isEqualTo(0.1);
        assertThat(summary.get("currentPeriodUsage").asDouble()).isEqualTo(0.1);
        sandbox.billing().limit(0.16);
        clock.advance(Duration.ofHours(1));
        assertThat(state(job)).isEqualTo("SpendLimited");
        clock.advance(Duration.ofDays(3));
        assertThat(client.post("/job/" + job + "/retry").status()).isEqualTo(204);
        clock.advance(Duration.ofHours(1));
        assertThat(state(job)).isEqualTo("Completed");
    }

    @Test
    void periods_areTheMonthsSinceTheBeginning() {
        texts.job(texts.definition(10, "cats"));
        clock.advance(Duration.ofDays(40));
        JsonNode periods = get("/billing-periods?sort=-start_date");
        assertThat(periods.get("items").findValuesAsText("status")).containsExactly("Open", "Closed", "Invoiced");
        String march = periods.at("/items/2/id").asText();
        JsonNode period = get("/billing-period/" + march);
        assertThat(period.get("netInvoiceableAmount").asDouble()).isEqualTo(0.2);
        assertThat(period.get("settlementStale").asBoolean()).isFalse();
        assertThat(get("/billing-period/" + march + "/billing-items")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/billing-period/active").get("totalResponseCount").asInt())
                .isZero();
        assertThat(get("/billing-periods?has_billables%5Beq%5D=true")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get("/billing-period/bip_2026-02").status()).isEqualTo(404);
        assertThat(client.get("/billing-period/nonsense").status()).isEqualTo(404);
    }

    @Test
    void moneyOfOthers_isNotShown() {
        assertThat(client.get("/billing/summary?organizationId=org_other").status())
                .isEqualTo(403);
        assertThat(client.get("/billing-period/active?organizationId=org_sandbox")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/billing/cost/time-series?startDate=x&endDate=y&grouping=Day")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void restart_remembersWhatWasSpent(@TempDir Path folder) {
        try (var before = RapidataSandbox.builder()
                .clock(SandboxClock.virtual(START))
                .dataDirectory(folder)
                .start()) {
            var mine = new TextJobs(SandboxClient.of(before));
            mine.job(mine.definition(10, "cats"));
            ((VirtualClock) before.clock()).advance(Duration.ofMillis(2200));
        }
        try (var after = RapidataSandbox.builder()
                .clock(SandboxClock.virtual(START))
                .dataDirectory(folder)
                .start()) {
            ((VirtualClock) after.clock()).advance(Duration.ofHours(1));
            JsonNode active =
                    SandboxClient.of(after).get("/billing-period/active").json();
            assertThat(active.get("totalResponseCount").asInt()).isEqualTo(10);
            assertThat(active.get("totalNetCost").asDouble()).isEqualTo(0.2);
        }
    }

    private JsonNode get(String path) {
        SandboxClient.Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String state(String job) {
        return get("/job/" + job).get("state").asText();
    }

    private double jobCost(String definition) {
        clock.advance(Duration.ofSeconds(2));
        return get("/job/definition/" + definition + "/cost-estimate")
                .get("estimatedCost")
                .asDouble();
    }

    private String finishedOrder() {
        String body = "{'orderName':'O','workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint',"
                + "'criteria':'Better?'}},'referee':{'_t':'NaiveReferee','totalVotes':5}}";
        JsonNode order = client.post("/order", body.replace('\'', '"')).json();
        String pair = "{'asset':{'_t':'MultiAssetInput','assets':[{'_t':'TextAssetInput','text':'a'},"
                + "{'_t':'TextAssetInput','text':'b'}]},'sortIndex':0}";
        client.post("/dataset/" + order.get("datasetId").asText() + "/datapoint", pair.replace('\'', '"'));
        client.post("/order/" + order.get("orderId").asText() + "/submit", "{}");
        clock.advance(Duration.ofHours(1));
        return order.get("orderId").asText();
    }
}
