package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.LabelingProgress;
import ai.rapidata.sandbox.pipeline.Pipeline;
import ai.rapidata.sandbox.pipeline.PipelineSource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pipelines of jobs and those of the previews of definitions. */
final class JobPipelines implements PipelineSource {

    private final Jobs jobs;
    private final Definitions definitions;
    private final JobResults results;

    JobPipelines(Jobs jobs, Definitions definitions, JobResults results) {
        this.jobs = jobs;
        this.definitions = definitions;
        this.results = results;
    }

    @Override
    public Optional<Pipeline> pipeline(String pipelineId) {
        Optional<Job> job = jobs.stream()
                .filter(each -> each.pipelineId().equals(pipelineId))
                .findFirst();
        if (job.isPresent()) {
            return Optional.of(new OfJob(job.get()));
        }
        return definitions.ofPipeline(pipelineId).map(Preview::new);
    }

    @Override
    public Optional<Pipeline> pipelineOfWorkflow(String workflowId) {
        return jobs.stream()
                .filter(job -> job.workflowId().equals(workflowId))
                .findFirst()
                .map(OfJob::new);
    }

    private static Map<String, String> flags(Revision revision) {
        Map<String, String> flags = new LinkedHashMap<>(revision.rapidFlags());
        flags.putAll(revision.campaignFlags());
        return flags;
    }

    private final class OfJob implements Pipeline {

        private final Job job;

        OfJob(Job job) {
            this.job = job;
        }

        @Override
        public String datasetId() {
            return job.revision().datasetId();
        }

        @Override
        public @Nullable String campaignId() {
            return jobs.labeling(job).isPresent() ? job.campaignId() : null;
        }

        @Override
        public @Nullable String workflowId() {
            return jobs.labeling(job).isPresent() ? job.workflowId() : null;
        }

        @Override
        public Map<String, String> featureFlags() {
            return flags(job.revision());
        }

        @Override
        public Optional<ObjectNode> results() {
            return jobs.labeling(job).map(labeling -> results.file(job));
        }

        @Override
        public Optional<LabelingProgress> progress() {
            return jobs.labeling(job).map(labeling -> labeling.progress());
        }

        @Override
        public String workflowState() {
            return JobResultEndpoints.labelingState(job);
        }
    }

    private final class Preview implements Pipeline {

        private final Revision revision;

        Preview(Revision revision) {
            this.revision = revision;
        }

        @Override
        public String datasetId() {
            return revision.datasetId();
        }

        @Override
        public @Nullable String campaignId() {
            return definitions.isReady(revision) ? "cmp_" + suffix() : null;
        }

        @Override
        public @Nullable String workflowId() {
            return definitions.isReady(revision) ? "wfl_" + suffix() : null;
        }

        @Override
        public Map<String, String> featureFlags() {
            return flags(revision);
        }

        @Override
        public Optional<ObjectNode> results() {
            return Optional.empty();
        }

        @Override
        public Optional<LabelingProgress> progress() {
            return Optional.empty();
        }

        @Override
        public String workflowState() {
            return "Created";
        }

        private String suffix() {
            return revision.pipelineId().substring(revision.pipelineId().indexOf('_') + 1);
        }
    }
}
