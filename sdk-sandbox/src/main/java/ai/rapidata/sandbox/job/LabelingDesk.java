package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.billing.Spending;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.labeling.LabelerPool;
import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.LabelingEngine;
import ai.rapidata.sandbox.labeling.LabelingListener;
import ai.rapidata.sandbox.labeling.LabelingProgress;
import ai.rapidata.sandbox.labeling.LabelingStore;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.store.EntityStore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Labels commissions that are not jobs, with the tasks, stopping rules, prices and result files of jobs.
 *
 * <p>Safe for use by several threads.
 */
public final class LabelingDesk {

    private final SandboxClock clock;
    private final Subjects subjects;
    private final CommissionResults results;
    private final Labelings labelings;
    private final LabelingEngine engine;
    private final Payments payments;
    private volatile BiConsumer<String, Instant> settled = (workflowId, at) -> {};

    LabelingDesk(
            String noun,
            EntityStore store,
            SandboxClock clock,
            Crowd crowd,
            Subjects subjects,
            Spending spending,
            CommissionResults results) {
        this.clock = clock;
        this.subjects = subjects;
        this.payments = new Payments(spending);
        this.results = results;
        this.labelings = new Labelings(store, noun + "-rapid", crowd.seed().derive(noun), subjects, LabelingStore.NONE);
        this.engine = new LabelingEngine(clock, crowd, new LabelingListener() {
            @Override
            public void answered(Labeling labeling) {
                LabelingDesk.this.answered(labeling);
            }

            @Override
            public void settled(Labeling labeling, Instant at) {
                settled.accept(labeling.id(), at);
            }
        });
        crowd.onReturn(engine::wake);
    }

    /**
     * Asks to be told when labelings are settled.
     *
     * @param listener called with the workflow's id and the time of the last answer, on a thread of the clock
     */
    public void onSettled(BiConsumer<String, Instant> listener) {
        settled = listener;
    }

    /**
     * Begins or goes on with the labeling of a commission.
     *
     * @param commission what to label; the first time, its tasks are made of the datapoints that are there
     * @param pool who may answer
     * @return false if there is no datapoint that fits the task
     */
    public boolean start(Commission commission, LabelerPool pool) {
        Optional<Labeling> labeling = labelings.find(commission);
        if (labeling.isEmpty()) {
            List<Subject> items = subjects.of(commission.revision());
            if (items.isEmpty()) {
                return false;
            }
            labeling = Optional.of(labelings.begin(commission, items));
            if (labeling.get().allRapids().isEmpty()) {
                return false;
            }
        }
        payments.open(commission.payer(), labeling.get());
        engine.start(labeling.get(), pool);
        return true;
    }

    /**
     * Lets a labeling rest. Its answers are kept.
     *
     * @param commission what is labeled
     */
    public void stop(Commission commission) {
        engine.stop(commission.workflowId());
    }

    /**
     * Stops a labeling and forgets its answers.
     *
     * @param commission what is labeled
     */
    public void forget(Commission commission) {
        stop(commission);
        labelings.delete(commission);
        payments.close(commission.workflowId());
    }

    /**
     * How far a labeling is.
     *
     * @param commission what is labeled
     * @return counts, or empty as long as it has not begun
     */
    public Optional<LabelingProgress> progress(Commission commission) {
        return labelings.find(commission).map(Labeling::progress);
    }

    /**
     * The result file with the answers so far.
     *
     * @param commission what is labeled
     * @return the document, or empty as long as the labeling has not begun
     */
    public Optional<ObjectNode> results(Commission commission) {
        return labelings.find(commission).map(labeling -> results.file(commission, labeling, clock.instant()));
    }

    /**
     * What would be asked about the datapoints that are there now.
     *
     * @param commission what is to be labeled
     * @return a subject for each datapoint that fits
     */
    public List<Subject> subjects(Commission commission) {
        return subjects.of(commission.revision());
    }

    /**
     * The tasks with the answers so far.
     *
     * @param commission what is labeled
     * @return the rapids that count; none as long as the labeling has not begun
     */
    public List<Rapid> rapids(Commission commission) {
        return labelings.find(commission).map(Labeling::rapids).orElse(List.of());
    }

    /**
     * The task that somebody who is not of the crowd should answer next.
     *
     * @param commission what is labeled
     * @param labelerId who is to answer
     * @return a task that the person has not answered, or empty
     */
    public Optional<Rapid> next(Commission commission, String labelerId) {
        return engine.next(commission.workflowId(), labelerId);
    }

    /**
     * Takes an answer of somebody who is not of the crowd.
     *
     * @param commission what is labeled
     * @param rapidId the task
     * @param response the answer
     * @return false if it came too late, or the person has answered before
     */
    public boolean answer(Commission commission, String rapidId, Response response) {
        return engine.answer(commission.workflowId(), rapidId, response);
    }

    /**
     * Who has answered.
     *
     * @param commission what is labeled
     * @return the ids of the labelers, one for each answer
     */
    public Stream<String> labelers(Commission commission) {
        return labelings.find(commission).stream()
                .flatMap(labeling -> labeling.rapids().stream())
                .flatMap(rapid -> rapid.responses().stream())
                .map(response -> response.labeler().id());
    }

    private void answered(Labeling labeling) {
        labelings.save(labeling);
        payments.settle(labeling);
    }
}
