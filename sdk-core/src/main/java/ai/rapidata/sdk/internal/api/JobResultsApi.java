package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.live.JobDatapoint;
import ai.rapidata.sdk.results.live.LiveResult;
import ai.rapidata.sdk.results.live.Response;
import ai.rapidata.sdk.results.live.ResponseOrder;
import ai.rapidata.sdk.results.live.SideWins;
import ai.rapidata.sdk.results.live.TaskNeighbourhood;
import ai.rapidata.sdk.results.live.TaskState;
import ai.rapidata.sdk.search.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The calls about the results of a job so far. A job that has no task for labelers yet has no results. */
public final class JobResultsApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public JobResultsApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Gets one page of results.
     *
     * @param jobId the job
     * @param page which page; without conditions
     * @param states the states of the tasks wanted, empty for all
     * @return the page
     */
    public Page<LiveResult> results(String jobId, PageRequest page, Collection<TaskState> states) {
        ApiRequest.Builder request = page.addTo(ApiRequest.get("/job/{}/results", jobId));
        request.queryAll(
                "states", states.stream().map(TaskState::value).sorted().toList());
        return ask(request)
                .map(answer -> {
                    String type = answer.string("_t").orElse("");
                    return Listing.page(answer, page, item -> LiveResultReader.read(type, item));
                })
                .orElseGet(() -> nothing(page));
    }

    /**
     * Gets single answers over all tasks.
     *
     * @param jobId the job
     * @param limit how many at most
     * @param order which ones first
     * @return the answers
     */
    public List<Response> responses(String jobId, int limit, ResponseOrder order) {
        return ask(ApiRequest.get("/job/{}/responses", jobId)
                        .query("limit", limit)
                        .query("sort", order == ResponseOrder.NEWEST_FIRST ? "Desc" : "Asc"))
                .map(answer -> answer.objects("responses").stream()
                        .map(ResponseReader::read)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Asks how often each side of a comparison won.
     *
     * @param jobId the job
     * @param weighted whether answers weigh as much as their labelers are reliable
     * @return the wins; empty without tasks
     */
    public Optional<SideWins> sideWins(String jobId, boolean weighted) {
        return ask(ApiRequest.get("/job/{}/ab-summary", jobId).query("useUserScore", weighted))
                .map(LiveResultReader::sideWins);
    }

    /**
     * Gets one page of the job's datapoints.
     *
     * @param jobId the job
     * @param page which page
     * @return the page
     */
    public Page<JobDatapoint> datapoints(String jobId, PageRequest page) {
        return ask(page.addTo(ApiRequest.get("/job/{}/datapoints", jobId)))
                .map(answer -> Listing.page(answer, page, LiveResultReader::datapoint))
                .orElseGet(() -> nothing(page));
    }

    /**
     * Gets a task with its neighbours.
     *
     * @param jobId the job
     * @param taskId the task
     * @param window how many neighbours on each side
     * @return the task; empty if there is none of that id
     */
    public Optional<TaskNeighbourhood> around(String jobId, String taskId, int window) {
        return ask(ApiRequest.get("/job/{}/results/{}/navigation", jobId, taskId)
                        .query("window", window))
                .map(LiveResultReader::neighbourhood);
    }

    private Optional<JsonObject> ask(ApiRequest.Builder request) {
        try {
            return Optional.of(transport.send(request.build()).json());
        } catch (NotFoundException nothingThere) {
            return Optional.empty();
        }
    }

    private static <T> Page<T> nothing(PageRequest page) {
        return new Page<>(List.of(), 0, page.page());
    }
}
