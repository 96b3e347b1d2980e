package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.RapidState;
import ai.rapidata.sandbox.result.RankingGroup;
import ai.rapidata.sandbox.result.RapidDocuments;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;

/** Results of jobs as documents. */
final class JobResults {

    private final Jobs jobs;
    private final CommissionResults files;

    JobResults(Jobs jobs, CommissionResults files) {
        this.jobs = jobs;
        this.files = files;
    }

    /** The file that the customer downloads, with the answers that are there. */
    ObjectNode file(Job job) {
        return files.file(job, jobs.labelingOf(job), jobs.now());
    }

    /** A rapid with its responses, in the state that its job gives it. */
    ObjectNode rapid(Job job, Rapid rapid) {
        return RapidDocuments.rapid(rapid).put("state", state(job, rapid));
    }

    /** The rankings of a job that ranks items. */
    List<RankingGroup> rankings(Job job) {
        double start = new Workflow(job.revision().workflow()).rankingStart().orElse(0);
        return RankingGroup.of(jobs.labelingOf(job).allRapids(), start);
    }

    /** A ranking as the typed endpoint shows it. */
    ObjectNode ranking(Job job, RankingGroup group) {
        Workflow workflow = new Workflow(job.revision().workflow());
        ObjectNode document = Json.object()
                .put("id", job.workflowId() + "_" + group.name())
                .put("name", group.name())
                .put("state", group.done() ? "Done" : "Labeling");
        ObjectNode pairs = document.putObject("pairMakerInformation");
        OptionalInt budget = workflow.comparisonBudget();
        if (budget.isPresent()) {
            pairs.put("_t", "OnlinePairMakerInformation")
                    .put("randomMatchesRatio", workflow.randomShare())
                    .put("totalComparisonBudget", budget.getAsInt())
                    .put("currentComparisonBudget", Math.max(0, budget.getAsInt() - group.pairs()));
        } else {
            pairs.put("_t", "FullPermutationPairMakerInformation");
        }
        ArrayNode items = document.putArray("datapoints");
        for (RankingGroup.Item item : group.items()) {
            ObjectNode shown = items.addObject().put("datapointId", item.datapointId());
            shown.set("asset", item.asset());
            shown.put("elo", (int) Math.round(item.score()));
        }
        return document.put("totalVotes", group.votes());
    }

    /** The wire's name for the state of a rapid. */
    String state(Job job, Rapid rapid) {
        boolean resting = job.state() == JobState.Paused || job.state() == JobState.SpendLimited;
        return rapid.state() == RapidState.Labeling && resting
                ? RapidState.Paused.name()
                : rapid.state().name();
    }
}
