package ai.rapidata.sandbox.billing;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Money in the form of the wire: numbers, in the currency of the account. */
final class BillingDocuments {

    private final Spending spending;

    BillingDocuments(Spending spending) {
        this.spending = spending;
    }

    ObjectNode summary() {
        Bill bill = spending.bill(spending.present());
        Terms terms = spending.terms();
        boolean prepaid = Double.isFinite(spending.balance());
        boolean limited = Double.isFinite(terms.limit());
        ObjectNode document = Json.object()
                .put("mode", prepaid ? "Prepaid" : limited ? "Limited" : "Usage")
                .put("currentPeriodUsage", number(bill.net()));
        if (limited) {
            document.put("effectiveLimit", terms.limit());
        }
        if (prepaid) {
            document.put("availableAmount", spending.balance());
        }
        document.put("minimumSpendCommitment", number(terms.commitment()));
        @Nullable BigDecimal fee = terms.platformFee();
        if (fee != null) {
            document.put("platformFee", number(fee));
        }
        return document;
    }

    /** What is owed for those months that are over; nothing where all was paid in advance. */
    double outstanding(Stream<BillingPeriod> periods) {
        return Double.isFinite(spending.balance())
                ? 0
                : number(periods.filter(period -> !period.isOpen())
                        .map(period -> period.bill().net())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The overview of a month. */
    ObjectNode period(BillingPeriod period, String organizationId) {
        Bill bill = period.bill();
        ObjectNode document = head(period, organizationId)
                .put("totalGrossCost", number(bill.usage().gross()))
                .put("totalDiscount", number(bill.discount()))
                .put("totalNetCost", number(bill.net()))
                .put("totalResponseCount", bill.usage().responses());
        document.set("lineItems", lines(bill));
        return document;
    }

    /** The overview of a month that is asked for by its id. */
    ObjectNode settledPeriod(BillingPeriod period, String organizationId) {
        return settlement(period(period, organizationId), period);
    }

    /** A month in a list. */
    ObjectNode periodItem(BillingPeriod period, String organizationId) {
        return settlement(head(period, organizationId), period)
                .put("createdAt", period.start().toString());
    }

    static ObjectNode group(BillingGroup group) {
        Payer payer = group.payer();
        ObjectNode document = Json.object()
                .put("_t", payer.kind().wireName())
                .put("id", "big_" + payer.id().substring(payer.id().indexOf('_') + 1))
                .put("name", payer.name())
                .put("grossCost", number(group.usage().gross()))
                .put("discount", number(group.discount()))
                .put("netCost", number(group.net()))
                .put("responseCount", group.usage().responses())
                .put(payer.kind().idMember(), payer.id());
        if (payer.audienceId() != null) {
            document.put("audienceId", payer.audienceId());
        }
        return document;
    }

    static double number(BigDecimal amount) {
        return amount.doubleValue();
    }

    private static ObjectNode head(BillingPeriod period, String organizationId) {
        return Json.object()
                .put("id", period.id())
                .put("organizationId", organizationId)
                .put("startDate", period.start().toString())
                .put("endDate", period.end().toString())
                .put("status", period.status());
    }

    private static ObjectNode settlement(ObjectNode document, BillingPeriod period) {
        if (!period.isOpen()) {
            document.put("netInvoiceableAmount", number(period.bill().net()))
                    .put("settlementCurrency", "USD")
                    .put("settledAt", period.end().toString());
        }
        return document.put("settlementStale", false);
    }

    private static ArrayNode lines(Bill bill) {
        ArrayNode lines = Json.array();
        lines.addObject()
                .put("_t", "RunningCost")
                .put("amount", number(bill.usage().gross()));
        if (bill.discount().signum() > 0) {
            lines.addObject()
                    .put("_t", "VolumeDiscount")
                    .put("amount", number(bill.discount().negate()))
                    .put(
                            "effectiveDiscountRatio",
                            bill.discount().doubleValue() / bill.usage().gross().doubleValue());
        }
        @Nullable BigDecimal fee = bill.platformFee();
        if (fee != null) {
            lines.addObject()
                    .put("_t", "PlatformFee")
                    .put("id", "platform-fee")
                    .put("name", "Platform fee")
                    .put("amount", number(fee));
        }
        for (ManualCharge charge : bill.manual()) {
            lines.addObject()
                    .put("_t", charge.amount().signum() < 0 ? "Refund" : "Other")
                    .put("id", charge.id())
                    .put("name", charge.name())
                    .put("amount", number(charge.amount()))
                    .put("quantity", 1)
                    .put("unitPrice", number(charge.amount()));
        }
        return lines;
    }
}
