package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.crowd.Seed;
import ai.rapidata.sandbox.labeling.FollowUp;
import ai.rapidata.sandbox.labeling.Labeling;
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

/** The labelings of jobs, kept rapid by rapid. */
final class Labelings {

    private final EntityStore store;
    private final Seed seed;
    private final Subjects subjects;
    private final Entities<StoredRapid> rapids;
    private final Index<StoredRapid> byLabeling;
    private final Map<String, Labeling> labelings = new ConcurrentHashMap<>();

    Labelings(EntityStore store, Seed seed, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
        this.seed = seed.derive("rapid");
        this.rapids = store.entities("rapid", StoredRapid.class);
        this.byLabeling = rapids.indexedBy(StoredRapid::labelingId);
    }

    /** The labeling of a job, if it has begun. */
    Optional<Labeling> find(Job job) {
        @Nullable Labeling known = labelings.get(job.workflowId());
        if (known != null) {
            return Optional.of(known);
        }
        if (byLabeling.size(job.workflowId()) == 0) {
            return Optional.empty();
        }
        return Optional.of(labelings.computeIfAbsent(
                job.workflowId(),
                id -> labeling(job, byLabeling.in(id).map(StoredRapid::rapid).toList())));
    }

    /** Begins the labeling of a job: of its items one by one, or in pairs if they are to be ranked. */
    Labeling begin(Job job, List<Subject> items) {
        Workflow workflow = new Workflow(job.revision().workflow());
        List<Subject> subjects = workflow.isRanking() ? pairs(job, items).first() : items;
        List<Rapid> open = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            open.add(Rapid.open(rapidId(job, i), subjects.get(i)));
        }
        store.together(() -> open.forEach(rapid -> rapids.put(rapid.id(), new StoredRapid(job.workflowId(), rapid))));
        Labeling labeling = labeling(job, open);
        labelings.put(job.workflowId(), labeling);
        return labeling;
    }

    /** Writes what has changed. */
    void save(Labeling labeling) {
        store.together(() ->
                labeling.takeChanges().forEach(rapid -> rapids.put(rapid.id(), new StoredRapid(labeling.id(), rapid))));
    }

    /** Takes rapids out and puts fresh ones in their places. */
    void restart(Job job, Labeling labeling, List<String> rapidIds) {
        AtomicInteger number = new AtomicInteger(labeling.allRapids().size());
        Map<String, String> replacements = new LinkedHashMap<>();
        rapidIds.forEach(id -> replacements.computeIfAbsent(id, unused -> rapidId(job, number.getAndIncrement())));
        labeling.restart(replacements);
        save(labeling);
    }

    void delete(Job job) {
        labelings.remove(job.workflowId());
        store.together(() -> byLabeling
                .in(job.workflowId())
                .toList()
                .forEach(stored -> rapids.remove(stored.rapid().id())));
    }

    private Labeling labeling(Job job, List<Rapid> known) {
        Workflow workflow = new Workflow(job.revision().workflow());
        FollowUp followUp = workflow.isRanking()
                ? pairs(job, subjects.of(job.revision())).followUp(number -> rapidId(job, number))
                : FollowUp.NONE;
        return new Labeling(
                job.workflowId(),
                seed.derive("labeling").derive(job.ordinal()),
                job.revision().referee(),
                known,
                followUp);
    }

    private PairMaker pairs(Job job, List<Subject> items) {
        return new PairMaker(
                new Workflow(job.revision().workflow()),
                items,
                seed.derive("pairs").derive(job.ordinal()));
    }

    private String rapidId(Job job, int number) {
        long value = seed.derive(job.ordinal()).derive(number).value();
        return "rap_" + Long.toHexString(value | Long.MIN_VALUE);
    }
}
