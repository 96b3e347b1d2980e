package ai.rapidata.sdk.performance.upload;

import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.RequestBody;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import ai.rapidata.sdk.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Sees what an upload sends, and hands it on. */
final class ObservedTransport implements ApiTransport {

    private final ApiTransport transport;
    private volatile Observation observation = new Observation();

    ObservedTransport(ApiTransport transport) {
        this.transport = transport;
    }

    /** Begins to observe anew. */
    Observation observe() {
        Observation begun = new Observation();
        observation = begun;
        return begun;
    }

    /** What was seen in one run. */
    static final class Observation {
        final Lane datapoints = new Lane();
        final Lane files = new Lane();
        final Lane others = new Lane();
        private final List<Integer> batches = new ArrayList<>();

        private Lane laneOf(ApiRequest request) {
            if (request.path().endsWith("/datapoint")) {
                return datapoints;
            }
            return request.body() instanceof RequestBody.FilePart ? files : others;
        }

        private synchronized void note(ApiRequest request) {
            if (request.path().endsWith("/batch-upload")
                    && request.body() instanceof RequestBody.JsonBody body
                    && body.value() instanceof JsonObject object) {
                batches.add(object.strings("urls").size());
            }
        }

        /** How many URLs each batch had. */
        synchronized List<Integer> batches() {
            return List.copyOf(batches);
        }
    }

    @Override
    public ApiResponse send(ApiRequest request) {
        Observation present = observation;
        Lane lane = present.laneOf(request);
        if (lane == present.others) {
            present.note(request);
        }
        lane.began();
        try {
            return transport.send(request);
        } finally {
            lane.ended();
        }
    }

    @Override
    public StreamedResponse stream(ApiRequest request) {
        return transport.stream(request);
    }
}
