package ai.rapidata.sdk.performance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.performance.GeneratedFiles;
import org.junit.jupiter.api.Test;

class KnownFilesTest {

    @Test
    void files_uploadedBefore_areRecognisedByAnotherClient() throws Exception {
        try (GeneratedFiles files = GeneratedFiles.write(500, 1, 500)) {
            KnownFiles known = new KnownFiles(files.folder("cache"));

            assertThat(known.recognise(files.paths())).isEqualTo(500);
            assertThat(known.recognise(files.paths())).isZero();
        }
    }
}
