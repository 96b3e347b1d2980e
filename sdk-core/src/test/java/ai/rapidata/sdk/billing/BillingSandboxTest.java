package ai.rapidata.sdk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Bills against the sandbox, whose account the tests share. */
@Execution(ExecutionMode.SAME_THREAD)
class BillingSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    @Test
    void job_addsItsAnswersAndItsCostToThePeriod() {
        BillingPeriod before = client.billing().getCurrentBillingPeriod();
        JobDefinition definition =
                client.job().createCompareJobDefinition("N", "Which?", List.of(List.of("a", "b")), DataType.TEXT);
        BigDecimal estimate = definition.estimatedCost().estimatedCost();
        Job job = client.audience().getAudienceById("global").assignJob(definition);
        int votes = job.getResults().asCompare().rows().get(0).votes().size();

        BillingPeriod after = client.billing().getCurrentBillingPeriod();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.status()).isEqualTo(BillingPeriodStatus.OPEN);
        assertThat(after.responseCount() - before.responseCount()).isEqualTo(votes);
        assertThat(after.grossCost().amount().subtract(before.grossCost().amount()))
                .isEqualByComparingTo(estimate);
        assertThat(after.lineItems().stream()
                        .map(line -> line.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(after.netCost().amount());
        assertThat(after.discount().amount()).isZero();
        assertThat(after.outstandingCost()).isEqualTo(after.netCost());
        assertThat(after.startDate()).isBefore(after.endDate());
        assertThat(after.lineItems()).extracting(LineItem::type).contains(LineItemType.RUNNING_COST);
        assertThat(client.billing().getSummary().currentPeriodUsage().amount()).isPositive();
    }

    @Test
    void feesChargesAndLimit_areTold() {
        SANDBOX.service()
                .billing()
                .platformFee(new BigDecimal("49.90"))
                .minimumSpendCommitment(new BigDecimal("100"))
                .charge("Support", new BigDecimal("12.345"))
                .limit(500);

        BillingPeriod period = client.billing().getCurrentBillingPeriod();

        assertThat(period.effectiveLimit().orElseThrow().amount()).isEqualByComparingTo("500");
        assertThat(period.summary().platformFee().orElseThrow().amount()).isEqualByComparingTo("49.90");
        assertThat(period.summary().minimumSpendCommitment().amount()).isEqualByComparingTo("100");
        assertThat(period.summary().mode()).isEqualTo(BillingMode.LIMITED);
        assertThat(period.credits()).isEmpty();
        assertThat(period.lineItems())
                .filteredOn(line -> line.type().equals(LineItemType.OTHER))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).contains("Support");
                    assertThat(line.amount().amount()).isEqualByComparingTo("12.345");
                    assertThat(line.amount().rounded()).hasToString("12.34 USD");
                });
    }
}
