package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import ai.rapidata.sdk.job.CostEstimate;
import ai.rapidata.sdk.job.JobDetails;
import ai.rapidata.sdk.job.JobShare;
import ai.rapidata.sdk.job.ShareLevel;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.search.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls about jobs. */
public final class JobApi {

    private static final String RESULT_FILE = "application/octet-stream";

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public JobApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * The calls about the results of a job so far.
     *
     * @return the calls, sent through the same transport
     */
    public JobResultsApi liveResults() {
        return new JobResultsApi(transport);
    }

    /**
     * The calls about the pipelines that run jobs.
     *
     * @return the calls, sent through the same transport
     */
    public PipelineApi pipelines() {
        return new PipelineApi(transport);
    }

    /**
     * Assigns a job. Costs money and is never sent again where it may have arrived.
     *
     * @param body the job as the wire has it
     * @return what the service said
     */
    public NewJob create(JsonObject body) {
        JsonObject answer =
                transport.send(ApiRequest.post("/job").json(body).build()).json();
        return new NewJob(
                Answers.required(answer, "jobId"),
                answer.booleanValue("recruitingStarted").orElse(false),
                answer.booleanValue("contentCheckSkipDenied").orElse(false),
                answer.object("costWarning").map(Costs::warning).orElse(null));
    }

    /**
     * Gets a job.
     *
     * @param id its id
     * @return its details
     */
    public JobDetails get(String id) {
        return JobDetails.of(
                transport.send(ApiRequest.get("/job/{}", id).build()).json());
    }

    /**
     * Finds jobs.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<JobDetails> find(PageRequest page) {
        JsonObject answer =
                transport.send(page.addTo(ApiRequest.get("/jobs")).build()).json();
        return Listing.page(answer, page, JobDetails::of);
    }

    /**
     * Asks how far labeling is.
     *
     * @param id the job
     * @return the progress; none if labeling has not begun
     */
    public LabelingProgress progress(String id) {
        try {
            ApiResponse answer =
                    transport.send(ApiRequest.get("/job/{}/progress", id).build());
            if (answer.isEmpty()) {
                return LabelingProgress.NONE;
            }
            return LabelingProgress.read(answer.json());
        } catch (NotFoundException notBegun) {
            return LabelingProgress.NONE;
        }
    }

    /**
     * Lets stale results be made anew.
     *
     * @param id the job
     */
    public void retry(String id) {
        transport.send(ApiRequest.post("/job/{}/retry", id).repeatable(true).build());
    }

    /**
     * Halts a job.
     *
     * @param id the job
     */
    public void pause(String id) {
        transport.send(ApiRequest.post("/job/{}/pause", id).repeatable(true).build());
    }

    /**
     * Lets a job go on.
     *
     * @param id the job
     */
    public void resume(String id) {
        transport.send(ApiRequest.post("/job/{}/resume", id).repeatable(true).build());
    }

    /**
     * Renames a job.
     *
     * @param id the job
     * @param name the new name
     */
    public void rename(String id, String name) {
        transport.send(ApiRequest.patch("/job/{}", id)
                .json(JsonObject.builder().put("name", name).build())
                .repeatable(true)
                .build());
    }

    /**
     * Deletes a job.
     *
     * @param id the job
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/job/{}", id).build());
    }

    /**
     * Downloads a completed job's results.
     *
     * @param id the job
     * @return the file, to be closed by the caller
     */
    public StreamedResponse downloadResults(String id) {
        return transport.stream(ApiRequest.get("/job/{}/download-results", id)
                .accept(RESULT_FILE)
                .build());
    }

    /**
     * Asks for the cost of a job.
     *
     * @param id the job
     * @return the estimate, or empty if the answer was empty, which means that there is none yet
     * @throws ai.rapidata.sdk.error.ConflictException if there is none yet or never will be
     */
    public Optional<CostEstimate> costEstimate(String id) {
        return Costs.read(
                transport.send(ApiRequest.get("/job/{}/cost-estimate", id).build()));
    }

    /**
     * Finds jobs that others share with this account.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<JobDetails> findShared(PageRequest page) {
        JsonObject answer = transport
                .send(page.addTo(ApiRequest.get("/jobs/shared")).build())
                .json();
        return Listing.page(answer, page, JobDetails::of);
    }

    /**
     * Lets everybody see a job, or nobody else.
     *
     * @param id the job
     * @param isPublic true for everybody
     */
    public void updateVisibility(String id, boolean isPublic) {
        transport.send(ApiRequest.patch("/job/{}/visibility", id)
                .query("isPublic", isPublic)
                .repeatable(true)
                .build());
    }

    /**
     * Shares a job with an account.
     *
     * @param id the job
     * @param email the account's e-mail address
     * @param level what it may do
     */
    public void share(String id, String email, ShareLevel level) {
        transport.send(ApiRequest.post("/job/{}/shares", id)
                .json(JsonObject.builder()
                        .put("email", email)
                        .put("level", level.value())
                        .build())
                .repeatable(true)
                .build());
    }

    /**
     * Lists the accounts with which a job is shared.
     *
     * @param id the job
     * @return all of them
     */
    public List<JobShare> shares(String id) {
        JsonValue answer =
                transport.send(ApiRequest.get("/job/{}/shares", id).build()).value();
        if (!(answer instanceof JsonArray array)) {
            throw new UnexpectedResponseException("the service's answer is no list of shares");
        }
        List<JobShare> shares = new ArrayList<>();
        for (JsonValue element : array.elements()) {
            if (element instanceof JsonObject share) {
                shares.add(new JobShare(
                        share.string("customerId").orElse(""),
                        share.string("email").orElse(null),
                        new ShareLevel(share.string("level").orElse("Unknown"))));
            }
        }
        return List.copyOf(shares);
    }

    /**
     * Shares a job with an account no longer.
     *
     * @param id the job
     * @param customerId the account
     */
    public void unshare(String id, String customerId) {
        transport.send(ApiRequest.delete("/job/{}/shares/{}", id, customerId).build());
    }
}
