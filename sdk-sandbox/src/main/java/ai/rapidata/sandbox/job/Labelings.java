package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.crowd.Seed;
import ai.rapidata.sandbox.labeling.FollowUp;
import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.LabelingStore;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The labelings of commissions, kept rapid by rapid. */
final class Labelings {

    private final EntityStore store;
    private final Seed seed;
    private final Subjects subjects;
    private final Entities<StoredRapid> rapids;
    private final Index<StoredRapid> byLabeling;
    private final LabelingStore elsewhere;
    private final Map<String, Labeling> labelings = new ConcurrentHashMap<>();

    /**
     * Opens the labelings whose rapids are kept under a name of their own.
     *
     * @param elsewhere keeps the labelings whose tasks were not made of a dataset
     */
    Labelings(EntityStore store, String kind, Seed seed, Subjects subjects, LabelingStore elsewhere) {
        this.store = store;
        this.subjects = subjects;
        this.elsewhere = elsewhere;
        this.seed = seed.derive("rapid");
        this.rapids = store.entities(kind, StoredRapid.class);
        this.byLabeling = rapids.indexedBy(StoredRapid::labelingId);
    }

    /** The labeling of a commission, if it has begun. */
    Optional<Labeling> find(Commission commission) {
        @Nullable Labeling known = labelings.get(commission.workflowId());
        if (known != null) {
            return Optional.of(known);
        }
        if (byLabeling.size(commission.workflowId()) == 0) {
            return elsewhere.find(commission.workflowId()).map(found -> remembered(commission.workflowId(), found));
        }
        return Optional.of(labelings.computeIfAbsent(
                commission.workflowId(),
                id -> labeling(
                        commission, byLabeling.in(id).map(StoredRapid::rapid).toList())));
    }

    private Labeling remembered(String id, Labeling found) {
        @Nullable Labeling earlier = labelings.putIfAbsent(id, found);
        return earlier == null ? found : earlier;
    }

    /** Begins the labeling of a job: of its items one by one, or in pairs if they are to be ranked. */
    Labeling begin(Commission commission, List<Subject> items) {
        Workflow workflow = new Workflow(commission.revision().workflow());
        List<Subject> subjects = workflow.isRanking() ? pairs(commission, items).first() : items;
        List<Rapid> open = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            open.add(Rapid.open(rapidId(commission, i), subjects.get(i)));
        }
        store.together(() ->
                open.forEach(rapid -> rapids.put(rapid.id(), new StoredRapid(commission.workflowId(), rapid))));
        Labeling labeling = labeling(commission, open);
        labelings.put(commission.workflowId(), labeling);
        return labeling;
    }

    /** Writes what has changed. */
    void save(Labeling labeling) {
        if (elsewhere.holds(labeling.id())) {
            elsewhere.save(labeling);
            return;
        }
        store.together(() ->
                labeling.takeChanges().forEach(rapid -> rapids.put(rapid.id(), new StoredRapid(labeling.id(), rapid))));
    }

    /** Takes rapids out and puts fresh ones in their places. */
    void restart(Commission commission, Labeling labeling, List<String> rapidIds) {
        AtomicInteger number = new AtomicInteger(labeling.allRapids().size());
        Map<String, String> replacements = new LinkedHashMap<>();
        rapidIds.forEach(
                id -> replacements.computeIfAbsent(id, unused -> rapidId(commission, number.getAndIncrement())));
        labeling.restart(replacements);
        save(labeling);
    }

    void delete(Commission commission) {
        labelings.remove(commission.workflowId());
        store.together(() -> byLabeling
                .in(commission.workflowId())
                .toList()
                .forEach(stored -> rapids.remove(stored.rapid().id())));
    }

    private Labeling labeling(Commission commission, List<Rapid> known) {
        Workflow workflow = new Workflow(commission.revision().workflow());
        FollowUp followUp = workflow.isRanking()
                ? pairs(commission, subjects.of(commission.revision())).followUp(number -> rapidId(commission, number))
                : FollowUp.NONE;
        return new Labeling(
                commission.workflowId(),
                seed.derive("labeling").derive(commission.ordinal()),
                commission.revision().referee(),
                known,
                followUp);
    }

    private PairMaker pairs(Commission commission, List<Subject> items) {
        return new PairMaker(
                new Workflow(commission.revision().workflow()),
                items,
                seed.derive("pairs").derive(commission.ordinal()));
    }

    private String rapidId(Commission commission, int number) {
        long value = seed.derive(commission.ordinal()).derive(number).value();
        return "rap_" + Long.toHexString(value | Long.MIN_VALUE);
    }
}
