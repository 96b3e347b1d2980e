package ai.rapidata.sandbox.billing;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one thing cost within one minute.
 *
 * @param payer what it was paid for
 * @param minute the beginning of the minute
 * @param responses how many answers
 * @param amount what they cost
 */
record Charge(Payer payer, Instant minute, long responses, BigDecimal amount) {

    String key() {
        return payer.id() + "@" + minute;
    }

    Charge plus(long moreResponses, BigDecimal moreAmount) {
        return new Charge(payer, minute, responses + moreResponses, amount.add(moreAmount));
    }
}
