package ai.rapidata.sandbox.billing;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What is agreed on with the customer, and what is added to bills by hand. */
final class Terms {

    private volatile double limit = Double.POSITIVE_INFINITY;
    private volatile @Nullable BigDecimal platformFee;
    private volatile BigDecimal commitment = BigDecimal.ZERO;
    private volatile Discount discount = new Discount(0, BigDecimal.ZERO);
    private final List<ManualCharge> manual = new CopyOnWriteArrayList<>();

    double limit() {
        return limit;
    }

    void setLimit(double amount) {
        limit = amount;
    }

    @Nullable
    BigDecimal platformFee() {
        return platformFee;
    }

    void setPlatformFee(@Nullable BigDecimal fee) {
        platformFee = fee;
    }

    BigDecimal commitment() {
        return commitment;
    }

    void setCommitment(BigDecimal amount) {
        commitment = amount;
    }

    void setDiscount(long responses, BigDecimal ratio) {
        discount = new Discount(responses, ratio);
    }

    void add(ManualCharge charge) {
        manual.add(charge);
    }

    /** What is owed for a month's usage. */
    Bill bill(Usage usage) {
        BigDecimal discounted = discount.of(usage);
        return new Bill(usage, discounted, platformFee, List.copyOf(manual));
    }

    /** The share of the price that is not to be paid. */
    BigDecimal discountRatio(Usage usage) {
        return discount.ratio(usage);
    }

    /** A share that is not to be paid from a number of answers on. */
    private record Discount(long responses, BigDecimal share) {

        BigDecimal of(Usage usage) {
            return usage.gross().multiply(ratio(usage));
        }

        BigDecimal ratio(Usage usage) {
            return usage.responses() >= responses ? share : BigDecimal.ZERO;
        }
    }
}
