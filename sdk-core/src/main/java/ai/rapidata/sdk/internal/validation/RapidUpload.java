package ai.rapidata.sdk.internal.validation;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.concurrent.Parallel;
import ai.rapidata.sdk.internal.upload.SendFailure;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.validation.Rapid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts tasks into a set: first all media are uploaded together, one that fails not keeping the others from it, then the tasks
 * are sent side by side. Refusals are not tried again; what may pass by itself is tried in further rounds. Where an answer was
 * lost, the set is asked whether it has the task, since the service would take it in twice.
 */
final class RapidUpload {

    private final ValidationServices services;
    private final String setId;
    private final List<Rapid> rapids;
    private final Map<Asset, AssetOutcome> media = new HashMap<>();
    private final Map<Integer, FailedUpload<Rapid>> failures = new TreeMap<>();
    private final Set<Integer> sent = new HashSet<>();

    RapidUpload(ValidationServices services, String setId, List<Rapid> rapids) {
        this.services = services;
        this.setId = setId;
        this.rapids = rapids;
    }

    /** Does it and returns what failed, in the order given. */
    List<FailedUpload<Rapid>> run() {
        Set<Asset> all = new LinkedHashSet<>();
        rapids.forEach(rapid -> all.addAll(RapidBodies.media(rapid)));
        resolve(all);
        List<Integer> left = withMedia(everyPlace());
        for (int round = 0; round < services.rounds() && !left.isEmpty(); round++) {
            left = send(left);
        }
        return List.copyOf(failures.values());
    }

    private List<Integer> everyPlace() {
        List<Integer> places = new ArrayList<>(rapids.size());
        for (int place = 0; place < rapids.size(); place++) {
            places.add(place);
        }
        return places;
    }

    private void resolve(Set<Asset> assets) {
        if (!assets.isEmpty()) {
            media.putAll(services.assets().outcomes(assets));
        }
    }

    /** Keeps those whose media are all at the service, and fails the others. */
    private List<Integer> withMedia(List<Integer> places) {
        List<Integer> complete = new ArrayList<>();
        for (int place : places) {
            Rapid rapid = rapids.get(place);
            List<AssetOutcome.Failed> failed = RapidBodies.media(rapid).stream()
                    .map(media::get)
                    .filter(AssetOutcome.Failed.class::isInstance)
                    .map(AssetOutcome.Failed.class::cast)
                    .toList();
            if (failed.isEmpty()) {
                complete.add(place);
            } else {
                failures.put(place, services.failures().assets(rapid, failed));
            }
        }
        return complete;
    }

    /** Sends tasks once, and returns those that are worth another try. */
    private List<Integer> send(List<Integer> places) {
        List<Optional<RapidataException>> results =
                Parallel.map("validation-task", services.workers(), places, place -> send(rapids.get(place)));
        List<Integer> again = new ArrayList<>();
        Map<Integer, RapidataException> unclear = new TreeMap<>();
        Set<Asset> forgotten = new LinkedHashSet<>();
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            Rapid rapid = rapids.get(place);
            if (results.get(i).isEmpty()) {
                failures.remove(place);
                sent.add(place);
                continue;
            }
            RapidataException failed = results.get(i).get();
            failures.put(place, services.failures().exception(rapid, UploadStage.RAPID, failed));
            SendFailure kind = SendFailure.of(failed, names(rapid));
            if (kind == SendFailure.AMBIGUOUS) {
                unclear.put(place, failed);
            } else if (kind == SendFailure.THROTTLED || kind == SendFailure.UNKNOWN_ASSET && forget(rapid, forgotten)) {
                again.add(place);
            }
        }
        again.addAll(clear(unclear));
        resolve(forgotten);
        return withMedia(again);
    }

    /** Finds out what became of tasks whose answers were lost, and returns those that did not arrive. */
    private List<Integer> clear(Map<Integer, RapidataException> unclear) {
        if (unclear.isEmpty()) {
            return List.of();
        }
        List<Integer> missing = new ArrayList<>();
        try {
            StoredTasks stored = StoredTasks.of(services.api(), setId);
            sent.forEach(place -> stored.take(key(place)));
            for (int place : unclear.keySet()) {
                if (stored.take(key(place))) {
                    failures.remove(place);
                    sent.add(place);
                } else {
                    missing.add(place);
                }
            }
            return missing;
        } catch (OperationInterruptedException interrupted) {
            throw interrupted;
        } catch (RapidataException unreadable) {
            unclear.forEach((place, trouble) -> failures.put(
                    place,
                    services.failures()
                            .unconfirmed(
                                    rapids.get(place),
                                    UploadStage.RAPID,
                                    "The answer to this task was lost, and the set does not tell whether it arrived",
                                    trouble,
                                    unreadable)));
            return List.of();
        }
    }

    private String key(int place) {
        return StoredTasks.key(RapidBodies.of(rapids.get(place), this::name));
    }

    private boolean forget(Rapid rapid, Set<Asset> forgotten) {
        boolean any = false;
        for (Asset asset : RapidBodies.media(rapid)) {
            if (services.assets().forget(asset)) {
                forgotten.add(asset);
                any = true;
            }
        }
        return any;
    }

    private Optional<RapidataException> send(Rapid rapid) {
        try {
            JsonObject body = RapidBodies.of(rapid, this::name);
            services.api().addRapid(setId, body);
            return Optional.empty();
        } catch (OperationInterruptedException interrupted) {
            throw interrupted;
        } catch (RapidataException failed) {
            return Optional.of(failed);
        }
    }

    private List<String> names(Rapid rapid) {
        return RapidBodies.media(rapid).stream().map(this::name).toList();
    }

    private String name(Asset asset) {
        if (media.get(asset) instanceof AssetOutcome.Stored stored) {
            return stored.name();
        }
        throw new IllegalStateException(asset + " was not uploaded");
    }
}
