package ai.rapidata.sdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.testing.ChildProgram;
import ai.rapidata.sdk.testing.SandboxExtension;
import ai.rapidata.sdk.testing.UploadClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that share a cache directory. */
class SharedCacheTest {
    private static final int FILES = 200;
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.standard();

    @TempDir
    Path directory;

    /** A program that uploads all files. */
    static final class Upload {

        public static void main(String[] arguments) {
            UploadReport report = upload(URI.create(arguments[0]), Path.of(arguments[1]));
            System.out.println("succeeded " + report.succeeded());
        }
    }

    private static UploadReport upload(URI url, Path home) {
        try (UploadClient client = new UploadClient(url, home)) {
            return client.creation
                    .create("shared", datapoints(home), UploadOptions.defaults())
                    .report();
        }
    }

    private static List<Datapoint> datapoints(Path home) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(home.resolve(i + ".png").toString());
        }
        return Datapoints.media(files);
    }

    @Test
    void twoProcessesAtOnce_loseNothing_andAThirdUploadsNothing() throws Exception {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(directory.resolve(i + ".png"), directory + " bytes " + i);
        }
        try (ChildProgram one = start();
                ChildProgram other = start()) {
            assertThat(one.outputAtEnd(DEADLINE)).contains("succeeded " + FILES);
            assertThat(other.outputAtEnd(DEADLINE)).contains("succeeded " + FILES);
        }
        int sent = sandbox.service().requests().count("POST", "/asset/file");
        assertThat(sent).isBetween(FILES, 2 * FILES);

        UploadReport report = upload(sandbox.url(), directory);

        assertThat(report.succeeded()).isEqualTo(FILES);
        assertThat(report.progress().assetsCached()).isEqualTo(FILES);
        assertThat(sandbox.service().requests().count("POST", "/asset/file")).isEqualTo(sent);
    }

    private ChildProgram start() throws IOException {
        return ChildProgram.start(Upload.class, sandbox.url().toString(), directory.toString());
    }
}
