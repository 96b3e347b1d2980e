package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.job.JobServices;
import ai.rapidata.sdk.internal.job.ServiceJob;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobField;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds the jobs of an audience. */
final class AudienceJobs {

    private static final String OF_AUDIENCE = "audience_id[eq]";

    private final String audienceId;
    private final JobServices services;

    AudienceJobs(String audienceId, JobServices services) {
        this.audienceId = audienceId;
        this.services = services;
    }

    Page<Job> find(String name, int amount, int page) {
        return page(PageRequest.byName(name, amount, page).with(OF_AUDIENCE, audienceId));
    }

    Stream<Job> stream(UnaryOperator<Search<JobField>> search) {
        PageRequest first = PageRequest.first(search.apply(Search.everything()), "-created_at")
                .with(OF_AUDIENCE, audienceId);
        return Listing.stream(first, this::page, Job::id);
    }

    private Page<Job> page(PageRequest request) {
        return services.jobs().find(request).map(details -> ServiceJob.found(services, details));
    }
}
