package ai.rapidata.sdk.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.internal.journal.JournalLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalNamesTest {

    private static final Duration WAIT = Duration.ofSeconds(5);

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
    void shards_otherNumber_sameFilesAndNothingLost() throws IOException {
        try (JournalNames names = new JournalNames(directory, 128, WAIT)) {
            for (int i = 0; i < 500; i++) {
                names.put("key " + i, "name " + i);
            }
        }
        List<Path> before = files();

        for (int shards : new int[] {1, 7, 4096}) {
            try (JournalNames names = new JournalNames(directory, shards, WAIT)) {
                for (int i = 0; i < 500; i++) {
                    assertThat(names.find("key " + i)).isEqualTo("name " + i);
                }
            }
            assertThat(files()).isEqualTo(before);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted().toList();
        }
    }

    @Test
    void lock_heldByAnotherBeyondTheTimeout_costsNothingButTheEntry() throws Exception {
        try (JournalNames names = new JournalNames(directory, 4, Duration.ofMillis(20))) {
            names.put("before", "there");
            Path lockFile = files().stream()
                    .filter(file -> file.toString().endsWith(".lock"))
                    .findFirst()
                    .orElseThrow();
            ExecutorService other = Executors.newSingleThreadExecutor();
            try (JournalLock lock = new JournalLock(lockFile)) {
                JournalLock.Held held = other.submit(() -> lock.acquire(WAIT)).get();
                names.put("meanwhile", "lost");
                assertThat(names.find("before")).isEqualTo("there");
                other.submit(held::close).get();
            } finally {
                other.shutdown();
            }
            names.put("after", "there again");

            assertThat(names.find("meanwhile")).isNull();
            assertThat(names.find("after")).isEqualTo("there again");
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
