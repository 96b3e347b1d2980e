package ai.rapidata.sdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.testing.ChildProgram;
import ai.rapidata.sdk.testing.SandboxExtension;
import ai.rapidata.sdk.testing.UploadClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A program that gets a Ctrl-C in the middle of an upload. */
@DisabledOnOs(OS.WINDOWS)
class InterruptedProgramTest {
    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final int URLS = 120;

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.standard().unchecked();

    @TempDir
    Path directory;

    /** A program that uploads URLs, and says so when it is stopped. */
    static final class Upload {

        public static void main(String[] arguments) {
            List<Datapoint> datapoints = Datapoints.media(IntStream.range(0, URLS)
                    .mapToObj(i -> "https://example.org/interrupted/" + i + ".png")
                    .toList());
            try (UploadClient client = new UploadClient(URI.create(arguments[0]), Path.of(arguments[1]))) {
                client.creation.create("interrupted", datapoints, UploadOptions.defaults());
                System.out.println("ended");
            }
        }
    }

    @Test
    void ctrlC_abortsOpenBatches_andTheProgramEnds() throws Exception {
        try (FaultProxy proxy = FaultProxy.before(sandbox.url())) {
            FaultPlan plan = FaultPlan.only(Situation.BATCHES_OPEN);
            proxy.use(plan);
            Set<String> aborted = ConcurrentHashMap.newKeySet();
            Set<String> submitted = ConcurrentHashMap.newKeySet();
            CompletableFuture<Void> allSubmitted = new CompletableFuture<>();
            proxy.watch(request -> {
                if (Call.ABORT.matches(request)) {
                    aborted.add(request.line());
                } else if (Call.BATCH_SUBMIT.matches(request)) {
                    submitted.add(request.key());
                    if (submitted.size() >= 2) {
                        allSubmitted.complete(null);
                    }
                }
            });
            try (ChildProgram program =
                    ChildProgram.start(Upload.class, proxy.url().toString(), directory.toString())) {
                program.waitUntil(CompletableFuture.allOf(plan.batchSeen(), allSubmitted), DEADLINE);
                program.interrupt();

                String output = program.outputAtEnd(DEADLINE);

                assertThat(output).doesNotContain("ended").doesNotContain("WARN");
            }
            assertThat(submitted).hasSizeGreaterThanOrEqualTo(2);
            assertThat(aborted).hasSameSizeAs(submitted);
        }
        assertThat(sandbox.service().requests().count("POST", "/dataset/{id}/datapoint"))
                .isZero();
    }
}
