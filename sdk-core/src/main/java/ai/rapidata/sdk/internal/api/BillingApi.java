package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.billing.BillingMode;
import ai.rapidata.sdk.billing.BillingPeriod;
import ai.rapidata.sdk.billing.BillingPeriodStatus;
import ai.rapidata.sdk.billing.BillingSummary;
import ai.rapidata.sdk.billing.LineItem;
import ai.rapidata.sdk.billing.LineItemType;
import ai.rapidata.sdk.billing.Money;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls about what labeling costs. */
public final class BillingApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public BillingApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Asks how an organization stands with its payments.
     *
     * @param organizationId the organization, or null for one's own
     * @return the summary
     */
    public BillingSummary summary(@Nullable String organizationId) {
        JsonObject answer = get("/billing/summary", organizationId);
        return new BillingSummary(
                new BillingMode(Answers.required(answer, "mode")),
                money(answer, "currentPeriodUsage"),
                money(answer, "minimumSpendCommitment"),
                answer);
    }

    /**
     * Gets the billing period in which costs come in at present.
     *
     * @param organizationId the organization, or null for one's own
     * @param summary how the organization stands with its payments
     * @return the period
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none
     */
    public BillingPeriod activePeriod(@Nullable String organizationId, BillingSummary summary) {
        JsonObject answer = get("/billing-period/active", organizationId);
        List<LineItem> lines = answer.objects("lineItems").stream()
                .map(line -> new LineItem(
                        new LineItemType(line.string("_t").orElse("Unknown")),
                        Money.of(line.decimal("amount").orElse(BigDecimal.ZERO)),
                        line))
                .toList();
        return new BillingPeriod(
                Answers.required(answer, "id"),
                Answers.required(answer, "organizationId"),
                moment(answer, "startDate"),
                moment(answer, "endDate"),
                new BillingPeriodStatus(Answers.required(answer, "status")),
                money(answer, "totalGrossCost"),
                money(answer, "totalDiscount"),
                money(answer, "totalNetCost"),
                answer.longValue("totalResponseCount").orElse(0),
                lines,
                summary,
                answer);
    }

    private JsonObject get(String path, @Nullable String organizationId) {
        ApiRequest.Builder request = ApiRequest.get(path);
        if (organizationId != null) {
            request.query("organizationId", organizationId);
        }
        return transport.send(request.build()).json();
    }

    private static Money money(JsonObject answer, String name) {
        return answer.decimal(name)
                .map(Money::of)
                .orElseThrow(
                        () -> new UnexpectedResponseException("the service's answer holds no amount of money " + name));
    }

    private static Instant moment(JsonObject answer, String name) {
        return answer.instant(name)
                .orElseThrow(() -> new UnexpectedResponseException("the service's answer holds no date " + name));
    }
}
