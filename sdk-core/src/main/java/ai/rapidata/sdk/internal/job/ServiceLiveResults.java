package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.JobResultsApi;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.results.live.JobDatapoint;
import ai.rapidata.sdk.results.live.LiveResult;
import ai.rapidata.sdk.results.live.LiveResults;
import ai.rapidata.sdk.results.live.Response;
import ai.rapidata.sdk.results.live.ResponseOrder;
import ai.rapidata.sdk.results.live.SideWins;
import ai.rapidata.sdk.results.live.TaskNeighbourhood;
import ai.rapidata.sdk.results.live.TaskState;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The results so far of one job at the service. */
final class ServiceLiveResults implements LiveResults {

    private static final String OLDEST_FIRST = "created_at";

    private final JobResultsApi api;
    private final String jobId;

    ServiceLiveResults(JobResultsApi api, String jobId) {
        this.api = api;
        this.jobId = jobId;
    }

    private static PageRequest page(int amount, int number, List<String> sort) {
        return new PageRequest(number, amount, sort, List.of(), false);
    }

    @Override
    public Page<LiveResult> find(int amount, int page) {
        return api.results(jobId, page(amount, page, List.of()), Set.of());
    }

    @Override
    public Stream<LiveResult> stream(Set<TaskState> states) {
        Set<TaskState> wanted = Set.copyOf(states);
        return Listing.stream(
                page(Search.DEFAULT_PAGE_SIZE, 1, List.of()), page -> api.results(jobId, page, wanted), LiveResult::id);
    }

    @Override
    public List<Response> responses(int limit, ResponseOrder order) {
        return api.responses(jobId, atLeastOne("limit", limit), order);
    }

    @Override
    public Optional<SideWins> sideWins(boolean weighted) {
        return api.sideWins(jobId, weighted);
    }

    @Override
    public Page<JobDatapoint> datapoints(int amount, int page) {
        return api.datapoints(jobId, page(amount, page, List.of(OLDEST_FIRST)));
    }

    @Override
    public Stream<JobDatapoint> streamDatapoints() {
        return Listing.stream(
                page(Search.DEFAULT_PAGE_SIZE, 1, List.of(OLDEST_FIRST)),
                page -> api.datapoints(jobId, page),
                JobDatapoint::id);
    }

    @Override
    public Optional<TaskNeighbourhood> around(String taskId, int window) {
        return api.around(jobId, taskId, atLeastOne("window", window));
    }

    private static int atLeastOne(String field, int value) {
        if (value < 1) {
            throw new InvalidInputException(field, value, "is " + value, "choose a value of at least 1");
        }
        return value;
    }
}
