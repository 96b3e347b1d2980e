package ai.rapidata.sdk.internal.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.billing.BillingManager;
import ai.rapidata.sdk.billing.BillingMode;
import ai.rapidata.sdk.billing.BillingPeriod;
import ai.rapidata.sdk.billing.BillingPeriodStatus;
import ai.rapidata.sdk.billing.BillingSummary;
import ai.rapidata.sdk.billing.LineItem;
import ai.rapidata.sdk.billing.LineItemType;
import ai.rapidata.sdk.billing.Money;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.api.BillingApi;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceBillingManagerTest {

    private static final String SUMMARY = "GET /billing/summary";
    private static final String ACTIVE = "GET /billing-period/active";
    private static final String PREPAID = """
            {"mode":"Prepaid","currentPeriodUsage":1.005,"effectiveLimit":null,"availableAmount":98.995,
             "minimumSpendCommitment":0,"platformFee":0.0}""";

    private final ScriptedTransport service = new ScriptedTransport();
    private final BillingManager billing = new ServiceBillingManager(new BillingApi(service));

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount));
    }

    private static String period(String lineItems) {
        return """
                {"id":"bp_1","organizationId":"org_1","startDate":"2026-11-01T00:00:00Z",
                 "endDate":"2026-12-01T00:00:00+00:00","status":"Open","totalGrossCost":1.105,"totalDiscount":0.1,
                 "totalNetCost":1.005,"totalResponseCount":3000000000,"lineItems":[%s],"somethingNew":true}""".formatted(lineItems);
    }

    @Test
    void getCurrentBillingPeriod_joinsSummaryAndPeriod_withExactMoney() {
        service.on(SUMMARY, PREPAID).on(ACTIVE, period(""));

        BillingPeriod period = billing.getCurrentBillingPeriod();

        assertThat(service.lines()).containsExactly(SUMMARY, ACTIVE);
        assertThat(service.only(ACTIVE).query()).isEmpty();
        assertThat(period.id()).isEqualTo("bp_1");
        assertThat(period.organizationId()).isEqualTo("org_1");
        assertThat(period.startDate()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(period.endDate()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(period.status()).isEqualTo(BillingPeriodStatus.OPEN);
        assertThat(period.grossCost()).isEqualTo(dollars("1.105"));
        assertThat(period.discount()).isEqualTo(dollars("0.1"));
        assertThat(period.netCost()).isEqualTo(dollars("1.005"));
        assertThat(period.outstandingCost()).isEqualTo(period.netCost());
        assertThat(period.responseCount()).isEqualTo(3_000_000_000L);
        assertThat(period.credits()).contains(dollars("98.995"));
        assertThat(period.effectiveLimit()).isEmpty();
        assertThat(period.raw().has("somethingNew")).isTrue();
    }

    @Test
    void lineItems_allKinds_alsoUnknownOnes_areRead() {
        service.on(SUMMARY, PREPAID).on(ACTIVE, period("""
                {"_t":"RunningCost","amount":1.105},
                {"_t":"VolumeDiscount","amount":-0.1,"effectiveDiscountRatio":0.0905},
                {"_t":"PlatformFee","id":"f","name":"Fee","amount":50,"comment":null},
                {"_t":"Refund","id":"r","name":"Refund","amount":-4,"quantity":2,"unitPrice":-2,"comment":"sorry"},
                {"_t":"Other","id":"o","name":"Support","amount":3,"quantity":3,"unitPrice":1},
                {"_t":"MinimumSpendCommitment","name":"Promise","amount":7},
                {"_t":"Tip","amount":1,"to":"everybody"}"""));

        BillingPeriod period = billing.getCurrentBillingPeriod();

        assertThat(period.lineItems())
                .extracting(LineItem::type)
                .containsExactly(
                        LineItemType.RUNNING_COST,
                        LineItemType.VOLUME_DISCOUNT,
                        LineItemType.PLATFORM_FEE,
                        LineItemType.REFUND,
                        LineItemType.OTHER,
                        LineItemType.MINIMUM_SPEND_COMMITMENT,
                        new LineItemType("Tip"));
        assertThat(period.lineItems().get(1).amount()).isEqualTo(dollars("-0.1"));
        assertThat(period.lineItems().get(1).effectiveDiscountRatio()).contains(new BigDecimal("0.0905"));
        LineItem fee = period.lineItems().get(2);
        assertThat(fee.id()).contains("f");
        assertThat(fee.name()).contains("Fee");
        assertThat(fee.comment()).isEmpty();
        assertThat(fee.unitPrice()).isEmpty();
        LineItem refund = period.lineItems().get(3);
        assertThat(refund.quantity()).hasValue(2);
        assertThat(refund.unitPrice()).contains(dollars("-2"));
        assertThat(refund.comment()).contains("sorry");
        assertThat(period.lineItems().get(5).id()).isEmpty();
        assertThat(period.lineItems().get(6).raw().string("to")).contains("everybody");
    }

    @Test
    void getSummary_ofOneWithALimit() {
        service.on(SUMMARY, """
                {"mode":"Limited","currentPeriodUsage":12.5,"effectiveLimit":100,"minimumSpendCommitment":20}""");

        BillingSummary summary = billing.getSummary();

        assertThat(summary.mode()).isEqualTo(BillingMode.LIMITED);
        assertThat(summary.currentPeriodUsage()).isEqualTo(dollars("12.5"));
        assertThat(summary.effectiveLimit()).contains(dollars("100"));
        assertThat(summary.availableAmount()).isEmpty();
        assertThat(summary.minimumSpendCommitment()).isEqualTo(dollars("20"));
        assertThat(summary.platformFee()).isEmpty();
    }

    @Test
    void platformFee_ofZero_isNotNoFee() {
        service.on(SUMMARY, PREPAID);

        assertThat(billing.getSummary().platformFee().orElseThrow().amount()).isZero();
    }

    @Test
    void otherOrganizations_areNamedInBothRequests() {
        service.on(SUMMARY, PREPAID).on(ACTIVE, period(""));

        billing.getCurrentBillingPeriod("org 2");

        assertThat(service.only(SUMMARY).query()).isEqualTo("organizationId=org%202");
        assertThat(service.only(ACTIVE).query()).isEqualTo("organizationId=org%202");
        assertThatThrownBy(() -> billing.getCurrentBillingPeriod(" "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("organizationId: is blank");
        assertThatThrownBy(() -> billing.getSummary("")).hasMessageStartingWith("organizationId: is blank");
    }

    @Test
    void noPeriodIsOpen_isSaidByTheService() {
        service.on(SUMMARY, PREPAID).refuse(ACTIVE, 404, "no active billing period");

        assertThatThrownBy(billing::getCurrentBillingPeriod)
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no active billing period");
    }

    @Test
    void moneyThatIsMissing_isNotTakenForZero() {
        service.on(SUMMARY, "{\"mode\":\"Usage\",\"minimumSpendCommitment\":0}");

        assertThatThrownBy(billing::getSummary)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("currentPeriodUsage");
    }

    @Test
    void rounded_halvesGoToTheEvenNeighbour_asDecimalsDo() {
        assertThat(dollars("1.005").rounded()).hasToString("1.00 USD");
        assertThat(dollars("0.905").rounded()).hasToString("0.90 USD");
        assertThat(dollars("0.915").rounded()).hasToString("0.92 USD");
        assertThat(dollars("-2").rounded()).hasToString("-2.00 USD");
        assertThat(dollars("0.00001")).hasToString("0.00001 USD");
    }
}
