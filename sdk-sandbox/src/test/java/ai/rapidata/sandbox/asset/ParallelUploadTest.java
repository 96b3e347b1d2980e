package ai.rapidata.sandbox.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelUploadTest {

    @TempDir
    private Path folder;

    @Test
    void upload_hundredsAtOnce_allArriveWhole() throws Exception {
        int uploads = 300;
        ExecutorService pool = Executors.newFixedThreadPool(100);
        try (RapidataSandbox sandbox =
                RapidataSandbox.builder().dataDirectory(folder.resolve("data")).start()) {
            SandboxClient client = SandboxClient.of(sandbox);
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < uploads; i++) {
                var content = new byte[20_000];
                new Random(i % 250).nextBytes(content);
                String name = "file" + i % 250 + ".jpg";
                work.add(() -> {
                    var answer = client.upload("/asset/file", name, "image/jpeg", content);
                    assertThat(answer.status()).isEqualTo(200);
                    String stored = answer.json().path("fileName").asText();
                    assertThat(client.get("/assets/" + stored).response().body())
                            .isEqualTo(content);
                    return stored;
                });
            }
            Set<String> names = new HashSet<>();
            for (Future<String> done : pool.invokeAll(work)) {
                names.add(done.get());
            }

            assertThat(names).hasSize(250);
            assertThat(sandbox.assets().size()).isEqualTo(250);
            try (var leftovers =
                    Files.list(folder.resolve("data").resolve("assets").resolve("incoming"))) {
                assertThat(leftovers).isEmpty();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
