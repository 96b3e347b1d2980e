package ai.rapidata.sdk.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClearedNamesTest {

    @TempDir
    Path directory;

    private JournalNames journal() {
        return new JournalNames(directory, 4, Duration.ofSeconds(1));
    }

    @Test
    void clear_journal_forgottenHereAndByWhoeverOpensItNext() {
        try (JournalNames names = journal();
                JournalNames other = journal()) {
            names.put("a", "1.png");
            assertThat(other.find("a")).isEqualTo("1.png");

            names.clear();
            names.put("b", "2.png");

            assertThat(names.find("a")).isNull();
            assertThat(names.find("b")).isEqualTo("2.png");
            assertThat(other.find("b")).isEqualTo("2.png");
            assertThat(other.find("a")).isNull();
        }
        try (JournalNames later = journal()) {
            assertThat(later.find("a")).isNull();
            assertThat(later.find("b")).isEqualTo("2.png");
        }
    }

    @Test
    void clear_memory_forgotten() {
        try (MemoryNames names = new MemoryNames(10, Duration.ofHours(1), System::nanoTime)) {
            names.put("a", "1.png");
            names.clear();

            assertThat(names.find("a")).isNull();
        }
    }
}
