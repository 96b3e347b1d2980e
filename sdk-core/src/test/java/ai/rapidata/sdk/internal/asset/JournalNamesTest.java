package ai.rapidata.sdk.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalNamesTest {

    @TempDir
    Path directory;

    @Test
    void name_put_isFoundByThisAndByAnother() {
        try (JournalNames one = names();
                JournalNames other = names()) {
            assertThat(other.find("key")).isNull();
            one.put("key", "name");

            assertThat(one.find("key")).isEqualTo("name");
            assertThat(other.find("key")).isEqualTo("name");
            assertThat(other.find("ke")).isNull();
        }
    }

    @Test
    void name_removed_isGoneUntilPutAgain() {
        try (JournalNames names = names()) {
            names.put("key", "old");
            assertThat(names.find("key")).isEqualTo("old");
            names.remove("key");
            assertThat(names.find("key")).isNull();
            names.put("key", "new");
            assertThat(names.find("key")).isEqualTo("new");
        }
        try (JournalNames later = names()) {
            assertThat(later.find("key")).isEqualTo("new");
        }
    }

    @Test
    void names_inGreatNumber_surviveReopening() {
        try (JournalNames names = names()) {
            for (int i = 0; i < 3_000; i++) {
                names.put("key " + i, "name " + i);
            }
        }
        try (JournalNames names = names()) {
            for (int i = 0; i < 3_000; i++) {
                assertThat(names.find("key " + i)).isEqualTo("name " + i);
            }
        }
    }

    @Test
    void entries_outlived_areDroppedAtTheNextOpening() throws IOException {
        try (JournalNames names = names()) {
            names.put("keep", "kept");
            for (int i = 0; i < 2_500; i++) {
                names.put("key", "name " + i);
            }
        }
        long before = size();

        try (JournalNames names = names()) {
            assertThat(names.find("key")).isEqualTo("name 2499");
            assertThat(names.find("keep")).isEqualTo("kept");
        }

        assertThat(size()).isLessThan(before / 10);
    }

    @Test
    void directory_thatCannotBeUsed_costsNothingButTheCache() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        try (JournalNames names = new JournalNames(file.resolve("cache"), 4, Duration.ofSeconds(1))) {
            names.put("key", "name");

            assertThat(names.find("key")).isNull();
        }
    }

    @Test
    void cache_closed_findsNothingAndDoesNotFail() {
        JournalNames names = names();
        names.put("key", "name");
        names.close();

        names.put("key", "name");
        assertThat(names.find("key")).isNull();
    }

    private long size() throws IOException {
        return Files.size(directory.resolve("cache/file-names-1.journal"));
    }

    private JournalNames names() {
        return new JournalNames(directory.resolve("cache"), 128, Duration.ofSeconds(5));
    }
}
