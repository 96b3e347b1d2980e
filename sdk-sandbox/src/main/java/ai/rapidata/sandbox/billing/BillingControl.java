package ai.rapidata.sandbox.billing;

import ai.rapidata.sandbox.store.Identifiers;
import java.math.BigDecimal;

/**
 * What a test can agree on with the customer: limits, fees and discounts.
 *
 * <p>A test reaches it as {@code sandbox.billing()}. How much money there is to spend is set by
 * {@link ai.rapidata.sandbox.job.JobControl#balance(double)}.
 */
public final class BillingControl {

    private final Terms terms;
    private final Runnable changed;

    BillingControl(Terms terms, Runnable changed) {
        this.terms = terms;
        this.changed = changed;
    }

    /**
     * Limits what may be spent in a month. Running jobs that reach the limit become {@code SpendLimited}.
     *
     * @param amount 0 or more; infinite (the usual) for no limit
     * @return this control
     * @throws IllegalArgumentException if the amount is negative or not a number
     */
    public BillingControl limit(double amount) {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("limit must be 0 or more, not " + amount);
        }
        terms.setLimit(amount);
        changed.run();
        return this;
    }

    /**
     * Adds a fee to the bill of every month.
     *
     * @param amount 0 or more
     * @return this control
     * @throws IllegalArgumentException if the amount is negative
     */
    public BillingControl platformFee(BigDecimal amount) {
        terms.setPlatformFee(notNegative("platformFee", amount));
        return this;
    }

    /**
     * Sets what the customer has promised to spend in a month.
     *
     * @param amount 0 or more
     * @return this control
     * @throws IllegalArgumentException if the amount is negative
     */
    public BillingControl minimumSpendCommitment(BigDecimal amount) {
        terms.setCommitment(notNegative("minimumSpendCommitment", amount));
        return this;
    }

    /**
     * Takes a share off the price of answers.
     *
     * @param responses from how many answers in a month on
     * @param ratio the share, 0 to 1
     * @return this control
     * @throws IllegalArgumentException if the ratio is out of range
     */
    public BillingControl volumeDiscount(long responses, BigDecimal ratio) {
        if (notNegative("ratio", ratio).compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("ratio must be from 0 to 1, not " + ratio);
        }
        terms.setDiscount(responses, ratio);
        return this;
    }

    /**
     * Adds a line to bills.
     *
     * @param name what it is for
     * @param amount what it costs; negative for a refund
     * @return this control
     */
    public BillingControl charge(String name, BigDecimal amount) {
        terms.add(new ManualCharge(Identifiers.next("chg"), name, amount));
        return this;
    }

    private static BigDecimal notNegative(String name, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, not " + amount);
        }
        return amount;
    }
}
