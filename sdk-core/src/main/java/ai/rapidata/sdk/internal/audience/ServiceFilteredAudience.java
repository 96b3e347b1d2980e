package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.audience.AssignJobOptions;
import ai.rapidata.sdk.audience.AudienceDetails;
import ai.rapidata.sdk.audience.FilteredAudience;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.internal.job.Warnings;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobField;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A part of an audience at the service. */
final class ServiceFilteredAudience implements FilteredAudience {

    private final AudienceServices services;
    private final String id;
    private final String name;
    private final String baseAudienceId;
    private final Filter filter;

    ServiceFilteredAudience(AudienceServices services, String id, String name, String baseAudienceId, Filter filter) {
        this.services = services;
        this.id = id;
        this.name = name;
        this.baseAudienceId = baseAudienceId;
        this.filter = filter;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String baseAudienceId() {
        return baseAudienceId;
    }

    @Override
    public Filter filter() {
        return filter;
    }

    @Override
    public AudienceDetails details() {
        return services.audiences().get(id);
    }

    @Override
    public Job assignJob(JobDefinition definition, UnaryOperator<AssignJobOptions> options) {
        return new JobAssigning(services)
                .assign(id, definition, options.apply(AssignJobOptions.defaults()), new Warnings());
    }

    @Override
    public Page<Job> findJobs(String jobName, int amount, int page) {
        return new AudienceJobs(id, services.jobs()).find(jobName, amount, page);
    }

    @Override
    public Stream<Job> streamJobs(UnaryOperator<Search<JobField>> search) {
        return new AudienceJobs(id, services.jobs()).stream(search);
    }

    @Override
    public void delete() {
        services.audiences().delete(id);
    }

    @Override
    public String toString() {
        return "FilteredAudience[" + id + " of " + baseAudienceId + ", " + filter + "]";
    }
}
