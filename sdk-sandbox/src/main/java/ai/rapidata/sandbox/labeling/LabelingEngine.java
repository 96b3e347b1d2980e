package ai.rapidata.sandbox.labeling;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets the crowd answer labelings over the time of a clock.
 *
 * <p>Answers arrive one after the other at random intervals around the crowd's rate; each goes to the open rapid that
 * has waited longest and comes from a labeler of the audience who has not answered it. What is answered depends on the
 * seed, the tasks and their ids only; the clock decides no more than when.
 */
public final class LabelingEngine {

    private final SandboxClock clock;
    private final Crowd crowd;
    private final LabelingListener listener;
    private final Map<String, LabelingRun> runs = new ConcurrentHashMap<>();

    /**
     * Creates an engine.
     *
     * @param clock when things happen
     * @param crowd who answers
     * @param listener hears what happens
     */
    public LabelingEngine(SandboxClock clock, Crowd crowd, LabelingListener listener) {
        this.clock = clock;
        this.crowd = crowd;
        this.listener = listener;
    }

    /**
     * Begins or goes on with a labeling. Does nothing if it is running already.
     *
     * @param labeling what to label
     * @param pool who may answer
     */
    public void start(Labeling labeling, LabelerPool pool) {
        LabelingRun run =
                new LabelingRun(labeling, pool, clock, crowd, listener, ended -> runs.remove(labeling.id(), ended));
        if (runs.putIfAbsent(labeling.id(), run) == null) {
            run.wake();
        }
    }

    /**
     * Lets a labeling rest. Answers it has are kept.
     *
     * @param labelingId its id; unknown ids are ignored
     */
    public void stop(String labelingId) {
        @Nullable LabelingRun run = runs.remove(labelingId);
        if (run != null) {
            run.stop();
        }
    }

    /**
     * The task that somebody who is not of the crowd should answer next.
     *
     * @param labelingId the labeling
     * @param labelerId who is to answer
     * @return a rapid that the person has not answered, or empty if there is none or the labeling does not run
     */
    public Optional<Rapid> next(String labelingId, String labelerId) {
        return Optional.ofNullable(runs.get(labelingId)).flatMap(run -> run.openTo(labelerId));
    }

    /**
     * Takes an answer of somebody who is not of the crowd.
     *
     * @param labelingId the labeling
     * @param rapidId the rapid
     * @param response the answer
     * @return false if the labeling does not run, the rapid has all its answers, or one of this person
     */
    public boolean answer(String labelingId, String rapidId, Response response) {
        @Nullable LabelingRun run = runs.get(labelingId);
        return run != null && run.take(rapidId, response);
    }

    /** Lets every labeling look again whether somebody can answer, after audiences or the crowd have changed. */
    public void wake() {
        List.copyOf(runs.values()).forEach(LabelingRun::wake);
    }
}
