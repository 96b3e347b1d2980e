package ai.rapidata.sandbox.billing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for a month. The amounts of its lines add up to the net amount.
 *
 * @param usage the answers of the month
 * @param discount what is taken off their price
 * @param platformFee what is owed in any case, or null
 * @param manual what was added by hand
 */
record Bill(Usage usage, BigDecimal discount, @Nullable BigDecimal platformFee, List<ManualCharge> manual) {

    /** What is to be paid. */
    BigDecimal net() {
        BigDecimal net = usage.gross().subtract(discount);
        if (platformFee != null) {
            net = net.add(platformFee);
        }
        for (ManualCharge charge : manual) {
            net = net.add(charge.amount());
        }
        return net;
    }

    /** Whether there is anything to pay. */
    boolean isEmpty() {
        return usage.responses() == 0 && platformFee == null && manual.isEmpty();
    }
}
