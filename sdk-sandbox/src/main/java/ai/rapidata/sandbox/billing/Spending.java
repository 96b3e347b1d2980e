package ai.rapidata.sandbox.billing;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What answers cost, and what there is to pay for them.
 *
 * <p>Safe for use by several threads.
 */
public final class Spending {

    private static final double USUAL_COST = 0.02;
    private static final String SINCE = "billing.since";

    private final SandboxClock clock;
    private final Entities<Charge> charges;
    private final YearMonth since;
    private final Terms terms = new Terms();
    private final Map<YearMonth, Usage> usage = new HashMap<>();
    private double balance = Double.POSITIVE_INFINITY;
    private double costPerResponse = USUAL_COST;

    /**
     * Opens the accounts.
     *
     * @param store where charges are kept
     * @param clock when answers are paid for
     */
    public Spending(EntityStore store, SandboxClock clock) {
        this.clock = clock;
        this.charges = store.entities("charge", Charge.class);
        YearMonth now = BillingPeriod.monthOf(clock.instant());
        this.since = store.setting(SINCE).map(YearMonth::parse).orElse(now);
        store.setSetting(SINCE, since.toString());
        charges.stream().forEach(this::add);
    }

    /**
     * How much money is left.
     *
     * @return the balance, infinite where there is no limit
     */
    public synchronized double balance() {
        return balance;
    }

    /**
     * Sets how much money there is.
     *
     * @param amount any number; infinite for no limit
     */
    public synchronized void setBalance(double amount) {
        balance = amount;
    }

    /**
     * What an answer costs.
     *
     * @return 0 or more
     */
    public synchronized double costPerResponse() {
        return costPerResponse;
    }

    /**
     * Sets what an answer costs.
     *
     * @param cost 0 or more
     */
    public synchronized void setCostPerResponse(double cost) {
        costPerResponse = cost;
    }

    /**
     * Pays for answers; what they cost beyond the balance is forgiven.
     *
     * @param payer what they are paid for
     * @param answers how many
     */
    public synchronized void pay(Payer payer, long answers) {
        if (answers <= 0) {
            return;
        }
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        BigDecimal amount = BigDecimal.valueOf(costPerResponse).multiply(BigDecimal.valueOf(answers));
        balance = exactly(balance - amount.doubleValue());
        Charge paid = new Charge(payer, minute, answers, amount);
        charges.change(paid.key(), known -> known == null ? paid : known.plus(answers, amount));
        add(paid);
    }

    /**
     * Whether there is no money for another answer: the balance is used up, or this month's limit is.
     *
     * @return true if nothing more is to be answered
     */
    public synchronized boolean isExhausted() {
        double enough = costPerResponse * 0.5;
        return balance < enough || terms.limit() - bill(present()).net().doubleValue() < enough;
    }

    /** The month that the clock shows. */
    YearMonth present() {
        return BillingPeriod.monthOf(clock.instant());
    }

    /** The first month there can be charges in. */
    YearMonth since() {
        return since;
    }

    Terms terms() {
        return terms;
    }

    Stream<Charge> charges() {
        return charges.stream();
    }

    /** What is owed for a month. */
    synchronized Bill bill(YearMonth month) {
        return terms.bill(usage.getOrDefault(month, Usage.NONE));
    }

    private void add(Charge charge) {
        usage.merge(
                BillingPeriod.monthOf(charge.minute()), Usage.NONE.plus(charge), (known, more) -> known.plus(charge));
    }

    /** Without what adding many small numbers leaves behind. */
    private static double exactly(double amount) {
        return Double.isInfinite(amount) ? amount : Math.rint(amount * 1e6) / 1e6;
    }
}
