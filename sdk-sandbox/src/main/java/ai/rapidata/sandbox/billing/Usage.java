package ai.rapidata.sandbox.billing;

import java.math.BigDecimal;

/**
 * Some answers and what they cost before discounts.
 *
 * @param responses how many answers
 * @param gross what they cost
 */
record Usage(long responses, BigDecimal gross) {

    static final Usage NONE = new Usage(0, BigDecimal.ZERO);

    Usage plus(Charge charge) {
        return new Usage(responses + charge.responses(), gross.add(charge.amount()));
    }
}
