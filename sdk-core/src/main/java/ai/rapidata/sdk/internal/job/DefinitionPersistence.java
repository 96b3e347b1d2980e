package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.JobDefinitionApi;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.api.RefereeCodec;
import ai.rapidata.sdk.internal.api.WorkflowCodec;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.upload.SendFailure;
import ai.rapidata.sdk.job.JobDefinitionDetails;
import ai.rapidata.sdk.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates definitions and revisions. When an answer was lost, the service is asked whether it acted, which the dataset tells:
 * nothing else was made from it.
 */
final class DefinitionPersistence {

    private static final int LOOKED_AT = 10;
    private static final int MOST_SENDINGS = 3;
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofMillis(1_500));

    private final JobDefinitionApi definitions;
    private final Sleeper sleeper;

    DefinitionPersistence(JobDefinitionApi definitions, Sleeper sleeper) {
        this.definitions = definitions;
        this.sleeper = sleeper;
    }

    /** Creates a definition and returns its id. */
    String create(LabelingPlan plan, String datasetId) {
        JsonObject workflow = WorkflowCodec.toJson(plan.task(), plan.mostItems());
        JsonObject referee = RefereeCodec.toJson(plan.referee());
        return once(
                () -> definitions.create(plan.name(), workflow, referee, datasetId, plan.settings()),
                () -> find(plan.name(), datasetId));
    }

    /** Sends until it is clear that the service acted once: before each repetition it is asked whether it did. */
    private <T> T once(Supplier<T> sending, Supplier<Optional<T>> looking) {
        RapidataException earlier = null;
        for (int number = 1; ; number++) {
            try {
                return sending.get();
            } catch (RapidataException unclear) {
                if (earlier != null) {
                    unclear.addSuppressed(earlier);
                }
                earlier = unclear;
                if (SendFailure.of(unclear, List.of()) != SendFailure.AMBIGUOUS
                        || unclear instanceof OperationInterruptedException) {
                    throw unclear;
                }
                Optional<T> found = look(looking, unclear);
                if (found.isPresent()) {
                    return found.get();
                }
                if (number >= MOST_SENDINGS) {
                    throw unclear;
                }
            }
        }
    }

    /** Looks more than once, since the service may still be at work on the request whose answer was lost. */
    private <T> Optional<T> look(Supplier<Optional<T>> looking, RapidataException trouble) {
        try {
            Optional<T> found = looking.get();
            for (int i = 0; found.isEmpty() && i < PAUSES.size(); i++) {
                sleeper.sleep(PAUSES.get(i));
                found = looking.get();
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            OperationInterruptedException stop =
                    new OperationInterruptedException("interrupted while the service was asked what it had made", e);
            stop.addSuppressed(trouble);
            throw stop;
        } catch (RapidataException unreadable) {
            trouble.addSuppressed(unreadable);
            throw trouble;
        }
    }

    /** Finds the definition that was made from a dataset. */
    Optional<String> find(String name, String datasetId) {
        for (JobDefinitionDetails details : definitions.find(PageRequest.byName(name, LOOKED_AT, 1))) {
            if (revisionOf(details.id(), datasetId).isPresent()) {
                return Optional.of(details.id());
            }
        }
        return Optional.empty();
    }

    /** Adds a revision and returns its number. */
    int revise(String definitionId, JsonObject changes, String datasetId) {
        return once(() -> definitions.revise(definitionId, changes), () -> revisionOf(definitionId, datasetId));
    }

    private Optional<Integer> revisionOf(String definitionId, String datasetId) {
        try {
            JsonObject revision = definitions.newestRevision(definitionId);
            boolean ours = revision.string("datasetId").equals(Optional.of(datasetId));
            return ours ? Optional.of(revision.intValue("revisionNumber").orElse(1)) : Optional.empty();
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }
}
