package ai.rapidata.sdk.faults;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which requests are hit by what. Thread-safe. */
final class FaultPlan {
    static final FaultPlan NONE = new FaultPlan(request -> false, request -> false, Fault.RESET_AFTER, Dose.FIRST, 0);

    private final Predicate<FaultProxy.Request> when;
    private final Predicate<FaultProxy.Request> comesAfter;
    private final Fault fault;
    private final Dose dose;
    private final long seed;
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final AtomicInteger hits = new AtomicInteger();
    private final CompletableFuture<Void> batchSeen = new CompletableFuture<>();
    private volatile boolean armed;
    private volatile boolean batchesOpen;

    private FaultPlan(
            Predicate<FaultProxy.Request> when,
            Predicate<FaultProxy.Request> comesAfter,
            Fault fault,
            Dose dose,
            long seed) {
        this.when = when;
        this.comesAfter = comesAfter;
        this.fault = fault;
        this.dose = dose;
        this.seed = seed;
    }

    /** A fault of a call. Refused are connections, which are counted from when the call before was answered. */
    static FaultPlan of(Call call, Fault fault, Dose dose, long seed) {
        FaultPlan plan = new FaultPlan(call::matches, call::comesAfter, fault, dose, seed);
        plan.armed = call == Call.TOKEN;
        return plan;
    }

    /** What happens to a request, or null for nothing. */
    @Nullable
    Fault decide(FaultProxy.Request request) {
        boolean possible = fault != Fault.REFUSED && fault != Fault.RESET_BEFORE && when.test(request);
        return possible && hits(dose.perItem() ? request.key() : "") ? fault : null;
    }

    /** Whether the connection breaks when nothing but the head of a request was read. */
    boolean resetsUnread(FaultProxy.Request head) {
        return fault == Fault.RESET_BEFORE && when.test(head) && hits("head");
    }

    /** Whether connections are to be made for each request, so that they can be refused. */
    boolean refuses() {
        return fault == Fault.REFUSED;
    }

    /** Whether the next connection is refused. */
    boolean refuse() {
        return armed && refuses() && hits("connection");
    }

    /** Told of each request when it was answered, just before the client sees the answer. */
    void answered(FaultProxy.Request request) {
        armed |= comesAfter.test(request);
    }

    /** From now on batches of URLs look as if the service were at work on them for ever. */
    void keepBatchesOpen() {
        batchesOpen = true;
    }

    /** Completed when a batch was looked at. */
    CompletableFuture<Void> batchSeen() {
        return batchSeen;
    }

    /** What is answered without asking the service, or null. */
    @Nullable
    String invented(FaultProxy.Request request) {
        if (!batchesOpen || !Call.BATCH_STATUS.matches(request)) {
            return null;
        }
        batchSeen.complete(null);
        return "{\"status\":\"Processing\",\"totalCount\":5,\"completedCount\":0,\"failedCount\":0,\"completedBatches\":[]}";
    }

    int hits() {
        return hits.get();
    }

    private boolean hits(String key) {
        int number = seen.computeIfAbsent(key, absent -> new AtomicInteger()).getAndIncrement();
        boolean hit = dose.hits(seed, key, number);
        if (hit) {
            hits.incrementAndGet();
        }
        return hit;
    }
}
