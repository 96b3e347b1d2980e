package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.audience.Audiences;
import ai.rapidata.sandbox.billing.Spending;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.labeling.LabelingStore;
import ai.rapidata.sandbox.pipeline.PipelineSource;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.workplace.WorkSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Definitions and jobs with everything that belongs to them, put together. */
public final class JobService {

    private final Jobs jobs;
    private final JobControl control;
    private final List<Endpoints> endpoints;
    private final PipelineSource pipelines;
    private final Assignments assignments;
    private final Function<String, LabelingDesk> desks;

    /**
     * Puts the service together and goes on with the jobs that were under way.
     *
     * @param store where definitions, jobs and answers are kept
     * @param clock what time it is
     * @param crowd who answers
     * @param audiences whom jobs are given to
     * @param datapoints what is labeled
     * @param spending pays for answers
     * @param assetUrl makes the name of an asset the URL it is hosted at
     * @param elsewhere keeps the labelings whose tasks were not made of a dataset
     */
    public JobService(
            EntityStore store,
            SandboxClock clock,
            Crowd crowd,
            Audiences audiences,
            DatapointSource datapoints,
            Spending spending,
            UnaryOperator<String> assetUrl,
            LabelingStore elsewhere) {
        Subjects subjects = new Subjects(datapoints);
        Definitions definitions = new Definitions(store, clock);
        CommissionResults files = new CommissionResults(assetUrl);
        this.jobs = new Jobs(store, clock, crowd, audiences, subjects, spending, elsewhere);
        this.control = new JobControl(jobs);
        CostEstimates costs = new CostEstimates(spending);
        this.assignments = new Assignments(jobs, definitions, audiences);
        JobResults results = new JobResults(jobs, files);
        this.desks = noun -> new LabelingDesk(noun, store, clock, crowd, subjects, spending, files);
        this.endpoints = List.of(
                new DefinitionEndpoints(definitions, subjects, costs),
                new JobEndpoints(jobs, assignments, audiences, subjects, costs),
                new JobResultEndpoints(jobs, results),
                new ShareEndpoints(jobs),
                new JobDatapointEndpoints(jobs, datapoints),
                new JobPageEndpoints(jobs, definitions, new JobViews(jobs, definitions, subjects)));
        this.pipelines = new JobPipelines(jobs, definitions, results);
        jobs.resumeAll();
    }

    /**
     * The HTTP side.
     *
     * @return the endpoints to serve
     */
    public List<Endpoints> endpoints() {
        return endpoints;
    }

    /**
     * The pipelines of jobs and of the previews of definitions.
     *
     * @return who knows them
     */
    public PipelineSource pipelines() {
        return pipelines;
    }

    /** Lets jobs that have reached a limit go on, and stops others, after there is more or less to spend. */
    public void limitSpending() {
        jobs.limitSpending();
    }

    /**
     * What makes jobs.
     *
     * @return who gives definitions to audiences
     */
    public Assignments assignments() {
        return assignments;
    }

    /**
     * The tasks of running jobs, for people to answer.
     *
     * @return who has them
     */
    public WorkSource work() {
        return new JobWork(jobs);
    }

    /**
     * Opens a desk that labels other things than jobs in the same way, for the same price.
     *
     * @param noun what they are called; names what is kept in the store, so that each noun has one desk
     * @return the desk
     */
    public LabelingDesk desk(String noun) {
        return desks.apply(noun);
    }

    /**
     * What tests can do to jobs.
     *
     * @return the control
     */
    public JobControl control() {
        return control;
    }
}
