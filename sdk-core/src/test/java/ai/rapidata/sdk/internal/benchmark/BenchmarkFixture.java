package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.BenchmarkManager;
import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.internal.api.BenchmarkApi;
import ai.rapidata.sdk.internal.api.LeaderboardApi;
import ai.rapidata.sdk.internal.api.ParticipantApi;
import ai.rapidata.sdk.internal.concurrent.Background;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.desktop.Browser;
import ai.rapidata.sdk.internal.desktop.Pages;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.ItemFailures;
import ai.rapidata.sdk.internal.upload.UploadResources;
import ai.rapidata.sdk.job.JobManager;
import ai.rapidata.sdk.testing.FakeService;
import ai.rapidata.sdk.testing.FakeService.Reply;
import ai.rapidata.sdk.testing.ManualTime;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A benchmark manager over a scripted service that holds one benchmark, {@code bm_1}, with prompts. */
final class BenchmarkFixture implements AutoCloseable {

    final FakeService service = new FakeService();
    final ManualTime time = new ManualTime();
    private final Background background = new Background();
    private final List<String> prompts = new ArrayList<>();
    private final DatapointUploads uploads;

    BenchmarkFixture() {
        uploads = new DatapointUploads(UploadResources.of(
                service, UploadConfig.defaults().withCacheToDisk(false), () -> "test", time, time, time, null));
        service.on("POST /benchmark", "{\"id\":\"bm_1\"}")
                .on("GET /benchmark/bm_1", "{\"id\":\"bm_1\",\"name\":\"B\"}")
                .on("POST /benchmark/bm_1/prompt", "{\"id\":\"prm\"}")
                .on("GET /benchmark/bm_1/prompts", call -> Reply.ok(promptPage()))
                .on("POST /benchmark/bm_1/participants", "{\"participantId\":\"part_1\",\"datasetId\":\"ds\"}")
                .on("POST /participant/part_1/sample", "{\"id\":\"s\"}")
                .on("POST /participants/part_1/submit", "{\"validDatapoints\":1,\"invalidDatapoints\":0}")
                .on("POST /asset/url", call -> {
                    String url = URLDecoder.decode(call.query().substring("url=".length()), StandardCharsets.UTF_8);
                    return url.contains("broken")
                            ? Reply.problem(400, "not a picture")
                            : Reply.ok("{\"fileName\":\"up_" + url.substring(url.lastIndexOf('/') + 1) + "\"}");
                });
    }

    BenchmarkManager manager() {
        return manager(25, 3);
    }

    BenchmarkManager manager(int workers, int rounds) {
        return new ServiceBenchmarkManager(new BenchmarkServices(
                new BenchmarkApi(service),
                new LeaderboardApi(service),
                new ParticipantApi(service),
                uploads.assets(),
                new ItemFailures(time),
                workers,
                rounds,
                noJobs(),
                new Waiter(time, time, () -> 1, background),
                time,
                new Pages(
                        URI.create("https://app.example"),
                        new Terminal(new PrintStream(OutputStream.nullOutputStream()), false, () -> true),
                        Browser.system())));
    }

    private static JobManager noJobs() {
        return (JobManager) Proxy.newProxyInstance(
                JobManager.class.getClassLoader(), new Class<?>[] {JobManager.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method + " was called");
                });
    }

    /** Lets the benchmark have prompts that are texts and identify themselves. */
    BenchmarkFixture withPrompts(String... texts) {
        for (String text : texts) {
            withPrompt(text, text);
        }
        return this;
    }

    BenchmarkFixture withPrompt(String identifier, String text) {
        prompts.add("{\"id\":\"prm_" + prompts.size() + "\",\"identifier\":\"" + identifier + "\",\"originalPrompt\":\""
                + text + "\",\"createdAt\":\"2026-08-01T10:00:00Z\",\"tags\":[]}");
        return this;
    }

    private String promptPage() {
        return page(prompts.toArray(String[]::new));
    }

    static String page(String... items) {
        return "{\"total\":" + items.length + ",\"page\":1,\"pageSize\":100,\"totalPages\":1,\"items\":["
                + String.join(",", items) + "]}";
    }

    @Override
    public void close() {
        uploads.close();
        background.close();
    }
}
