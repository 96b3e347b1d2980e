package ai.rapidata.sdk.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final Duration WAIT = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    @Test
    void append_thenCatchUp_yieldsEntriesOnceAndInOrder() throws IOException {
        try (Journal journal = open()) {
            journal.append(List.of("a", "1"));
            journal.append(List.of("tab\there", "line\nfeed", "back\\slash", "", "ü€😀"));

            Entries entries = new Entries();
            journal.catchUp(entries);
            journal.catchUp(entries);

            assertThat(entries.all)
                    .containsExactly(List.of("a", "1"), List.of("tab\there", "line\nfeed", "back\\slash", "", "ü€😀"));
            assertThat(journal.readAt(entries.offsets.get(1))).isEqualTo(entries.all.get(1));
        }
    }

    @Test
    void readAt_ofManyEntriesInAnyOrder_findsEach() throws IOException {
        try (Journal journal = open()) {
            List<List<String>> written = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                written.add(List.of("entry " + i, "x".repeat(i == 250 ? 100_000 : i % 70)));
                journal.append(written.get(i));
            }
            Entries entries = new Entries();
            journal.catchUp(entries);

            for (int i = 0; i < 500; i++) {
                assertThat(journal.readAt(entries.offsets.get(i))).isEqualTo(written.get(i));
            }
            for (int i = 499; i >= 0; i -= 7) {
                assertThat(journal.readAt(entries.offsets.get(i))).isEqualTo(written.get(i));
            }
            assertThat(journal.readAt(journal.size())).isNull();
        }
    }

    @Test
    void readAt_ofWhatWasAppendedJustBehind_findsIt() throws IOException {
        try (Journal journal = open()) {
            Entries entries = new Entries();
            journal.append(List.of("one"));
            journal.catchUp(entries);
            assertThat(journal.readAt(entries.offsets.get(0))).containsExactly("one");

            journal.append(List.of("two"));
            journal.catchUp(entries);

            assertThat(journal.readAt(entries.offsets.get(1))).containsExactly("two");
        }
    }

    @Test
    void readAt_afterTheFileWasRewritten_readsTheNewOne() throws IOException {
        try (Journal journal = open()) {
            journal.append(List.of("gone"));
            journal.append(List.of("stays"));
            Entries before = new Entries();
            journal.catchUp(before);
            assertThat(journal.readAt(before.offsets.get(0))).containsExactly("gone");

            journal.rewrite((offset, fields) -> fields.contains("stays"));
            Entries after = new Entries();
            journal.catchUp(after);

            assertThat(after.offsets).hasSize(1);
            assertThat(journal.readAt(after.offsets.get(0))).containsExactly("stays");
        }
    }

    @Test
    void entries_writtenByAnother_areSeen() throws IOException {
        try (Journal one = open();
                Journal other = open()) {
            Entries entries = new Entries();
            one.catchUp(entries);
            other.append(List.of("from the other"));
            one.catchUp(entries);

            assertThat(entries.all).containsExactly(List.of("from the other"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 10, 15})
    void entry_cutOff_isPassedOverAndDoesNotSpoilTheNext(int left) throws IOException {
        try (Journal journal = open()) {
            journal.append(List.of("whole"));
            journal.append(List.of("to be cut"));
        }
        byte[] all = Files.readAllBytes(path());
        int lastLine = "00000000 to be cut\n".length();
        Files.write(path(), java.util.Arrays.copyOf(all, all.length - lastLine + left));

        try (Journal journal = open()) {
            journal.append(List.of("after the crash"));
            assertThat(read(journal)).containsExactly(List.of("whole"), List.of("after the crash"));
        }
    }

    @Test
    void entry_altered_isPassedOver() throws IOException {
        try (Journal journal = open()) {
            journal.append(List.of("first"));
            journal.append(List.of("second"));
        }
        String text = Files.readString(path());
        Files.writeString(path(), text.replace("first", "fIrst"));

        try (Journal journal = open()) {
            assertThat(read(journal)).containsExactly(List.of("second"));
        }
    }

    @Test
    void file_ofAnotherFormat_isSetAside() throws IOException {
        Files.writeString(path(), "something else\nentirely\n");

        try (Journal journal = open()) {
            journal.append(List.of("new"));
            assertThat(read(journal)).containsExactly(List.of("new"));
        }

        assertThat(directory.resolve("j.unreadable")).hasContent("something else\nentirely\n");
    }

    @Test
    void rewrite_keepsWhatIsWanted_andOthersFollow() throws IOException {
        try (Journal journal = open();
                Journal other = open()) {
            for (int i = 0; i < 10; i++) {
                journal.append(List.of("entry " + i));
            }
            Entries seenByOther = new Entries();
            other.catchUp(seenByOther);

            assertThat(journal.rewrite((offset, fields) -> fields.get(0).endsWith("7")))
                    .isTrue();
            other.append(List.of("after"));
            other.catchUp(seenByOther);

            assertThat(seenByOther.restarts).isEqualTo(2);
            assertThat(seenByOther.all).containsExactly(List.of("entry 7"), List.of("after"));
            assertThat(read(journal)).containsExactly(List.of("entry 7"), List.of("after"));
        }
    }

    @Test
    void file_removedMeanwhile_isBegunAnew() throws IOException {
        try (Journal journal = open()) {
            journal.append(List.of("gone"));
            Files.delete(path());

            journal.append(List.of("here"));

            assertThat(read(journal)).containsExactly(List.of("here"));
        }
    }

    @Test
    void directory_thatCannotBeMade_isAnError() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> Journal.open(file.resolve("j"), "test", WAIT)).isInstanceOf(IOException.class);
    }

    @Test
    void lock_heldByAnother_isWaitedForUntilTheTimeout() throws Exception {
        try (Journal journal = Journal.open(path(), "test", Duration.ofMillis(20));
                JournalLock lock = new JournalLock(directory.resolve("j.lock"))) {
            ExecutorService other = Executors.newSingleThreadExecutor();
            try {
                JournalLock.Held held = other.submit(() -> lock.acquire(WAIT)).get();
                assertThatThrownBy(() -> journal.append(List.of("x")))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("20 ms");
                other.submit(held::close).get();
            } finally {
                other.shutdown();
            }
            journal.append(List.of("y"));

            assertThat(read(journal)).containsExactly(List.of("y"));
        }
    }

    @Test
    void append_fromManyThreadsAndJournals_losesNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Journal one = open();
                Journal two = open()) {
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                Journal journal = t % 2 == 0 ? one : two;
                int thread = t;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 100; i++) {
                        journal.append(List.of("t" + thread, "" + i));
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }

            assertThat(read(one)).hasSize(400).doesNotHaveDuplicates();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void append_byAnInterruptedThread_stillWrites() throws IOException {
        try (Journal journal = open()) {
            Thread.currentThread().interrupt();
            journal.append(List.of("written"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(read(journal)).containsExactly(List.of("written"));
        }
    }

    @Test
    void files_belongToTheirOwnerAlone() throws IOException {
        open().close();

        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(path())).hasSize(2);
        }
    }

    @Test
    void line_withoutItsLineFeed_isReadOnceItIsWhole() throws IOException {
        try (Journal journal = open()) {
            byte[] line = JournalLine.encode(List.of("slow", "writer"));
            Files.write(path(), java.util.Arrays.copyOf(line, 10), StandardOpenOption.APPEND);
            Entries entries = new Entries();
            journal.catchUp(entries);
            assertThat(entries.all).isEmpty();

            Files.write(
                    path(),
                    new String(line, 10, line.length - 10, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.APPEND);
            journal.catchUp(entries);

            assertThat(entries.all).containsExactly(List.of("slow", "writer"));
        }
    }

    private Path path() {
        return directory.resolve("j");
    }

    private Journal open() throws IOException {
        return Journal.open(path(), "test", WAIT);
    }

    private static List<List<String>> read(Journal journal) throws IOException {
        Entries entries = new Entries();
        journal.catchUp(entries);
        return entries.all;
    }

    private static final class Entries implements Journal.EntryReader {
        final List<List<String>> all = new ArrayList<>();
        final List<Long> offsets = new ArrayList<>();
        int restarts;

        @Override
        public void restarted() {
            restarts++;
            all.clear();
            offsets.clear();
        }

        @Override
        public void entry(long offset, List<String> fields) {
            offsets.add(offset);
            all.add(fields);
        }
    }
}
