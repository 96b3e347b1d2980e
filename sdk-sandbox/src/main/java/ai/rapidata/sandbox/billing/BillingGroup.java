package ai.rapidata.sandbox.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one job or order cost.
 *
 * @param payer the job or order
 * @param usage its answers
 * @param discount what is taken off their price
 */
record BillingGroup(Payer payer, Usage usage, BigDecimal discount) {

    BigDecimal net() {
        return usage.gross().subtract(discount);
    }

    /** Adds charges up by payer, the earliest payer first. Discounts are those of the month of each charge. */
    static List<BillingGroup> of(Stream<Charge> charges, Spending spending) {
        Map<String, BillingGroup> groups = new LinkedHashMap<>();
        charges.forEach(charge -> {
            Usage month = spending.bill(BillingPeriod.monthOf(charge.minute())).usage();
            BigDecimal discount = charge.amount().multiply(spending.terms().discountRatio(month));
            BillingGroup group = new BillingGroup(charge.payer(), Usage.NONE.plus(charge), discount);
            groups.merge(
                    charge.payer().id(),
                    group,
                    (known, more) ->
                            new BillingGroup(charge.payer(), known.usage.plus(charge), known.discount.add(discount)));
        });
        return new ArrayList<>(groups.values());
    }
}
