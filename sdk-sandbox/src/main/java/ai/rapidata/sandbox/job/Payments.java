package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.billing.Payer;
import ai.rapidata.sandbox.billing.Spending;
import ai.rapidata.sandbox.labeling.Labeling;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pays for the answers of labelings, for each one once. */
final class Payments {

    private final Spending spending;
    private final Map<String, Account> accounts = new HashMap<>();

    Payments(Spending spending) {
        this.spending = spending;
    }

    /** From now on answers are paid for; those that a labeling has are. */
    synchronized void open(Payer payer, Labeling labeling) {
        accounts.computeIfAbsent(labeling.id(), id -> new Account(payer, completed(labeling)));
    }

    /** Pays for the answers that have come since it was last called. */
    synchronized void settle(Labeling labeling) {
        long completed = completed(labeling);
        @Nullable Account before = accounts.get(labeling.id());
        if (before != null) {
            accounts.put(labeling.id(), new Account(before.payer(), completed));
            spending.pay(before.payer(), completed - before.paidFor());
        }
    }

    /** Starts to count anew, after answers were taken out. */
    synchronized void recount(Labeling labeling) {
        accounts.computeIfPresent(labeling.id(), (id, account) -> new Account(account.payer(), completed(labeling)));
    }

    synchronized void close(String labelingId) {
        accounts.remove(labelingId);
    }

    private static long completed(Labeling labeling) {
        return labeling.progress().completed();
    }

    private record Account(Payer payer, long paidFor) {}
}
