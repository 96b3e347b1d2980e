package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.RapidState;
import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.result.RapidDocuments;
import ai.rapidata.sandbox.result.ResultContext;
import ai.rapidata.sandbox.result.ResultFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** Results of jobs as documents. */
final class JobResults {

    private final Jobs jobs;
    private final UnaryOperator<String> assetUrl;

    JobResults(Jobs jobs, UnaryOperator<String> assetUrl) {
        this.jobs = jobs;
        this.assetUrl = assetUrl;
    }

    /** The file that the customer downloads, with the answers that are there. */
    ObjectNode file(Job job) {
        Labeling labeling = jobs.labelingOf(job);
        Workflow workflow = new Workflow(job.revision().workflow());
        ResultContext context = new ResultContext(
                job.name(),
                workflow.instruction(),
                jobs.now(),
                workflow.sideNames(),
                labeling.referee() instanceof Referee.EarlyStopping,
                assetUrl);
        return ResultFile.of(context, labeling.rapids());
    }

    /** A rapid with its responses, in the state that its job gives it. */
    ObjectNode rapid(Job job, Rapid rapid) {
        return RapidDocuments.rapid(rapid).put("state", state(job, rapid));
    }

    /** The wire's name for the state of a rapid. */
    String state(Job job, Rapid rapid) {
        boolean resting = job.state() == JobState.Paused || job.state() == JobState.SpendLimited;
        return rapid.state() == RapidState.Labeling && resting
                ? RapidState.Paused.name()
                : rapid.state().name();
    }
}
