package ai.rapidata.sdk.internal.order;

import ai.rapidata.sdk.internal.api.OrderApi;
import ai.rapidata.sdk.internal.api.ValidationApi;
import ai.rapidata.sdk.internal.job.DefinitionUploads;
import ai.rapidata.sdk.internal.job.JobFixture;
import ai.rapidata.sdk.internal.job.KnownOrigins;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.order.OrderManager;
import ai.rapidata.sdk.testing.ScriptedTransport;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** An order manager over a scripted service. */
final class OrderBench implements AutoCloseable {

    static final String CREATE = "POST /order";
    static final String DATAPOINT = "POST /dataset/ds_1/datapoint";
    static final String GROUP = "POST /dataset/ds_1/group";
    static final String PREVIEW = "POST /order/ord_1/preview";
    static final String GET = "GET /order/ord_1";
    static final String SUBMIT = "POST /order/ord_1/submit";

    final JobFixture fixture = new JobFixture();
    final ScriptedTransport service = fixture.service;
    final OrderManager orders;
    private final UploadBench upload;
    private final Path directory;

    OrderBench(Path directory) {
        this.directory = directory;
        upload = new UploadBench(service, directory.resolve("cache"), config -> config, fixture.time);
        orders = new ServiceOrderManager(new OrderServices(
                new OrderApi(service),
                new DefinitionUploads(upload.uploads),
                new ValidationApi(service)::get,
                fixture.services.waiter(),
                fixture.time,
                fixture.services.pages(),
                fixture.services.terminal(),
                new KnownOrigins(),
                Tracing.none()));
        service.storesFiles()
                .on("GET /dataset/ds_1/progress", "{\"total\":0,\"ready\":0,\"pending\":0,\"failed\":0}")
                .on("GET /dataset/ds_1/datapoints/failed", "{\"datapoints\":[]}");
    }

    /** Lets the service make an order. */
    OrderBench makingOrders() {
        service.on(
                        CREATE,
                        "{\"orderId\":\"ord_1\",\"datasetId\":\"ds_1\",\"pipelineId\":\"pip_1\",\"campaignId\":\"cmp_1\"}")
                .accept(PREVIEW);
        return this;
    }

    /** Lets the service take in everything. */
    OrderBench accepting() {
        makingOrders();
        service.on(DATAPOINT, "{\"datapointId\":\"dp\"}").accept(GROUP);
        return this;
    }

    /** Makes a file and returns its path. */
    String file(String name) {
        try {
            return Files.writeString(directory.resolve(name), "content of " + name)
                    .toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The datapoints that were sent, in the order of their places. */
    List<JsonObject> datapoints() {
        return service.sent().stream()
                .filter(sent -> sent.line().equals(DATAPOINT))
                .map(ScriptedTransport.Sent::body)
                .sorted(Comparator.comparingLong(
                        body -> body.longValue("sortIndex").orElseThrow()))
                .toList();
    }

    /** An order as the service shows it. */
    static String order(String state, String... more) {
        return """
                {"orderName":"N","customerMail":"m@example.com","orderDate":"2026-11-21T10:00:00+00:00","state":"%s",
                 "pipelineId":"pip_1","isLocked":false,"isPublic":false%s}
                """.formatted(state, more.length == 0 ? "" : "," + more[0]);
    }

    /** An order as a list shows it. */
    static String item(String id, String state) {
        return """
                {"id":"%s","pipelineId":"%s","orderDate":"2026-11-21T10:00:00+00:00","customerMail":"m@example.com",
                 "state":"%s","orderName":"N","isPublic":true}
                """.formatted(id, id.replace("ord", "pip"), state);
    }

    @Override
    public void close() {
        upload.close();
        fixture.close();
    }
}
