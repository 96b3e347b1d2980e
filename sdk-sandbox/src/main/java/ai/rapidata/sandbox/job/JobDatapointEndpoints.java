package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** The endpoint that shows the datapoints of a job's dataset. */
final class JobDatapointEndpoints implements Endpoints {

    private static final Listing<DatapointSource.Item> LISTING = Listing.of(DatapointSource.Item.class)
            .sortable("id", DatapointSource.Item::id)
            .sortable("created_at", DatapointSource.Item::createdAt);

    private final Jobs jobs;
    private final DatapointSource datapoints;

    JobDatapointEndpoints(Jobs jobs, DatapointSource datapoints) {
        this.jobs = jobs;
        this.datapoints = datapoints;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/job/{jobId}/datapoints", this::list);
    }

    private void list(Context context) {
        String datasetId = jobs.get(context.pathParam("jobId")).revision().datasetId();
        Answers.json(
                context,
                LISTING.page(context, datapoints.datapoints(datasetId).stream())
                        .map(item -> document(datasetId, item)));
    }

    private static ObjectNode document(String datasetId, DatapointSource.Item item) {
        ObjectNode document = Json.object().put("id", item.id()).put("datasetId", datasetId);
        document.set("asset", item.asset());
        if (item.context() != null) {
            document.put("context", item.context());
        }
        if (item.contextAsset() != null) {
            document.set("contextAsset", item.contextAsset());
        }
        return document;
    }
}
