package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Referee;
import java.util.OptionalLong;

/** What answers cost, and what there is to pay for them. */
final class Spending {

    private static final double USUAL_COST = 0.02;

    private double balance = Double.POSITIVE_INFINITY;
    private double costPerResponse = USUAL_COST;
    private double spent;

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

    /** Pays for answers; what they cost beyond the balance is forgiven. */
    synchronized void pay(long answers) {
        spent = exactly(spent + answers * costPerResponse);
        balance = exactly(balance - answers * costPerResponse);
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
