package ai.rapidata.sdk.faults;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which requests are hit by what. Thread-safe. */
final class FaultPlan {
    static final FaultPlan NONE = only(Situation.ORDINARY);

    private static final Pattern DATAPOINT_ID = Pattern.compile("\"datapointId\":\"([^\"]+)\"");

    private final @Nullable Call call;
    private final Fault fault;
    private final Dose dose;
    private final long seed;
    private final Situation situation;
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final Map<String, String> itemsById;
    private final Map<String, FaultProxy.Request> held = new ConcurrentHashMap<>();
    private final AtomicInteger hits = new AtomicInteger();
    private final CompletableFuture<Void> batchSeen = new CompletableFuture<>();
    private volatile boolean armed;

    /** An answer that the service knows nothing of. */
    record Invented(int status, String body) {}

    private FaultPlan(
            @Nullable Call call,
            Fault fault,
            Dose dose,
            long seed,
            Situation situation,
            Map<String, String> itemsById) {
        this.call = call;
        this.fault = fault;
        this.dose = dose;
        this.seed = seed;
        this.situation = situation;
        this.itemsById = itemsById;
    }

    /** No fault, but what belongs to a situation. */
    static FaultPlan only(Situation situation) {
        return new FaultPlan(null, Fault.RESET_AFTER, Dose.FIRST, 0, situation, new ConcurrentHashMap<>());
    }

    /** A fault of a call. Refused are connections, which are counted from when the call before was answered. */
    static FaultPlan of(Call call, Fault fault, Dose dose, long seed) {
        Situation situation = call.retried() ? Situation.ORDINARY : call.situation();
        FaultPlan plan = new FaultPlan(call, fault, dose, seed, situation, new ConcurrentHashMap<>());
        plan.armed = call.comesFirst();
        return plan;
    }

    /** What happens in the upload before a retry, in which this fault does not happen. */
    FaultPlan before(Situation first) {
        return new FaultPlan(null, fault, dose, seed, first, itemsById);
    }

    /** What happens to a request, or null for nothing. */
    @Nullable
    Fault decide(FaultProxy.Request request) {
        boolean possible = fault != Fault.REFUSED && fault != Fault.RESET_BEFORE && hasTarget(request);
        if (possible && hits(dose.perItem() ? itemOf(request) : "")) {
            return fault;
        }
        return loses(request) ? Fault.ANSWER_LOST : null;
    }

    private boolean hasTarget(FaultProxy.Request request) {
        return call != null && call.matches(request);
    }

    private boolean loses(FaultProxy.Request request) {
        return situation.losesAnswers() && Call.DATAPOINT.matches(request) && count("lost " + request.key()) == 0;
    }

    /** The item that a request is about. Ids differ from run to run, so that a datapoint goes by what was sent for it. */
    private String itemOf(FaultProxy.Request request) {
        String id = request.line().substring(request.line().lastIndexOf('/') + 1);
        return itemsById.getOrDefault(id, request.key());
    }

    /** Whether a request is held back, to be carried out later; its connection breaks. */
    boolean holds(FaultProxy.Request request) {
        boolean first = situation == Situation.FIRST_ARRIVES_LATE
                && Call.DATAPOINT.matches(request)
                && count("held " + request.key()) == 0;
        if (first) {
            held.put(request.key(), request);
        }
        return first;
    }

    /** The request that was held back for the same item, once, or null. */
    FaultProxy.@Nullable Request late(FaultProxy.Request request) {
        return held.remove(request.key());
    }

    /** Whether the connection breaks when nothing but the head of a request was read. */
    boolean resetsUnread(FaultProxy.Request head) {
        return fault == Fault.RESET_BEFORE && hasTarget(head) && hits("head");
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
    void answered(FaultProxy.Request request, String answer) {
        if (situation.losesAnswers() && Call.DATAPOINT.matches(request)) {
            Matcher id = DATAPOINT_ID.matcher(answer);
            if (id.find()) {
                itemsById.put(id.group(1), "read " + request.key());
            }
        }
        if (call != null && call.comesAfter(request)) {
            armed |= count("before") + 1 >= call.requestsBefore();
        }
    }

    /** Completed when a batch was looked at that is open for ever. */
    CompletableFuture<Void> batchSeen() {
        return batchSeen;
    }

    /** What is answered without asking the service, or null. */
    @Nullable
    Invented invented(FaultProxy.Request request) {
        if (situation.refuses(request)) {
            return new Invented(400, "{\"title\":\"Refused before the retry\",\"status\":400}");
        }
        if (situation != Situation.BATCHES_OPEN || !Call.BATCH_STATUS.matches(request)) {
            return null;
        }
        batchSeen.complete(null);
        return new Invented(
                200,
                "{\"status\":\"Processing\",\"totalCount\":5,\"completedCount\":0,\"failedCount\":0,\"completedBatches\":[]}");
    }

    int hits() {
        return hits.get();
    }

    private boolean hits(String key) {
        boolean hit = dose.hits(seed, key, count(key));
        if (hit) {
            hits.incrementAndGet();
        }
        return hit;
    }

    /** How often this was asked before. */
    private int count(String key) {
        return seen.computeIfAbsent(key, absent -> new AtomicInteger()).getAndIncrement();
    }
}
