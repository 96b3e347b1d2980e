package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.store.EntityStore;
import java.util.OptionalLong;

/** What answers cost, and what there is to pay for them. */
final class Spending {

    private static final double USUAL_COST = 0.02;
    private static final String SPENT = "spending.spent";
    private static final String RESPONSES = "spending.responses";

    private double balance = Double.POSITIVE_INFINITY;
    private double costPerResponse = USUAL_COST;
    private final EntityStore store;
    private double spent;
    private long responses;

    Spending(EntityStore store) {
        this.store = store;
        this.spent = store.setting(SPENT).map(Double::parseDouble).orElse(0.0);
        this.responses = store.setting(RESPONSES).map(Long::parseLong).orElse(0L);
    }

    synchronized double balance() {
        return balance;
    }

    synchronized void setBalance(double amount) {
        balance = amount;
    }

    synchronized double costPerResponse() {
        return costPerResponse;
    }

    synchronized void setCostPerResponse(double cost) {
        costPerResponse = cost;
    }

    synchronized double spent() {
        return spent;
    }

    synchronized long responses() {
        return responses;
    }

    /** Pays for answers; what they cost beyond the balance is forgiven. */
    synchronized void pay(long answers) {
        spent = exactly(spent + answers * costPerResponse);
        balance = exactly(balance - answers * costPerResponse);
        responses += answers;
        store.together(() -> {
            store.setSetting(SPENT, Double.toString(spent));
            store.setSetting(RESPONSES, Long.toString(responses));
        });
    }

    /** Without what adding many small numbers leaves behind. */
    private static double exactly(double amount) {
        return Double.isInfinite(amount) ? amount : Math.rint(amount * 1e6) / 1e6;
    }

    synchronized boolean isExhausted() {
        return balance < costPerResponse * 0.5;
    }

    /** The number of answers that some tasks need at most, or empty if the rule gives no bound for a task. */
    static OptionalLong required(Referee referee, long tasks) {
        return referee.most().isPresent()
                ? OptionalLong.of(tasks * referee.most().getAsInt())
                : OptionalLong.empty();
    }
}
