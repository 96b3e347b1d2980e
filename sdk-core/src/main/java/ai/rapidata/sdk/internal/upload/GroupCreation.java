package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.internal.asset.AssetOutcome;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The groups of one dataset: each is created once, also when uploads into the dataset are repeated. Thread-safe. */
public final class GroupCreation {
    private final Map<String, CompletableFuture<AssetOutcome>> groups = new ConcurrentHashMap<>();

    /** Groups of a dataset, none created so far. */
    public GroupCreation() {}

    /**
     * Creates a group unless that was done or is being done.
     *
     * @param group its name
     * @param creation creates it; its outcome is a failure or anything else for success
     * @return the outcome of the creation; after a failure the next call tries again
     */
    CompletableFuture<AssetOutcome> ensure(String group, Supplier<CompletableFuture<AssetOutcome>> creation) {
        CompletableFuture<AssetOutcome> mine = new CompletableFuture<>();
        CompletableFuture<AssetOutcome> other = groups.putIfAbsent(group, mine);
        if (other != null) {
            return other;
        }
        try {
            creation.get().whenComplete((outcome, failure) -> {
                if (failure != null) {
                    groups.remove(group, mine);
                    mine.completeExceptionally(failure);
                } else {
                    if (!(outcome instanceof AssetOutcome.Stored)) {
                        groups.remove(group, mine);
                    }
                    mine.complete(outcome);
                }
            });
        } catch (RuntimeException | Error e) {
            groups.remove(group, mine);
            mine.completeExceptionally(e);
        }
        return mine;
    }

    /**
     * Takes note of a group that exists.
     *
     * @param group its name
     */
    public void exists(String group) {
        groups.put(group, CompletableFuture.completedFuture(AssetOutcome.Stored.known(group)));
    }
}
