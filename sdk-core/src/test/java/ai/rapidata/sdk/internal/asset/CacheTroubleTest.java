package ai.rapidata.sdk.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.internal.journal.JournalStorage;
import ai.rapidata.sdk.testing.CapturedLog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A cache in trouble: names that are not found cost an upload each, and everything together costs one warning. */
@ResourceLock(CapturedLog.LOCK)
class CacheTroubleTest {
    private static final int MANY = 50;

    @TempDir
    Path directory;

    @Test
    void tornWrite_costsTheTornEntryAlone() throws IOException {
        try (JournalNames names = names(JournalStorage.system())) {
            fill(names);
        }
        try (RandomAccessFile file = new RandomAccessFile(journal().toFile(), "rw")) {
            file.setLength(file.length() - 5);
        }

        List<String> warnings = warnings(() -> {
            try (JournalNames names = names(JournalStorage.system())) {
                assertThat(found(names)).isEqualTo(MANY - 1);
                fill(names);
                assertThat(found(names)).isEqualTo(MANY);
            }
        });

        assertThat(warnings).isEmpty();
    }

    @Test
    void fullDisk_keepsWhatIsThere_andWarnsOnce() {
        try (JournalNames names = names(JournalStorage.system())) {
            names.put("before", "name");
        }

        List<String> warnings = warnings(() -> {
            try (JournalNames names = names(new FullDisk())) {
                fill(names);
                assertThat(found(names)).isZero();
                assertThat(names.find("before")).isEqualTo("name");
            }
        });

        assertThat(warnings).singleElement().asString().contains("No space left on device");
        try (JournalNames names = names(JournalStorage.system())) {
            fill(names);
            assertThat(found(names)).isEqualTo(MANY);
        }
    }

    @Test
    void readOnlyDirectory_usesWhatIsThere_andWarnsOnce() {
        try (JournalNames names = names(JournalStorage.system())) {
            names.put("before", "name");
        }

        List<String> warnings = warnings(() -> {
            try (JournalNames names = names(new ReadOnly())) {
                fill(names);
                assertThat(found(names)).isZero();
                assertThat(names.find("before")).isEqualTo("name");
                names.remove("before");
                assertThat(names.find("before")).isNull();
            }
        });

        assertThat(warnings).singleElement().asString().contains("Read-only file system");
    }

    @Test
    void fileSystemWithoutLocks_keepsNames_andWarnsOnce() {
        List<String> warnings = warnings(() -> {
            try (JournalNames names = names(new WithoutLocks())) {
                fill(names);
                assertThat(found(names)).isEqualTo(MANY);
            }
        });

        assertThat(warnings).singleElement().asString().contains("has no locks");
    }

    @Test
    void unknownFormat_isSetAside_andWarnsOnce() throws IOException {
        Files.createDirectories(cache());
        Files.writeString(journal(), "SQLite format 3\0 of some other program");

        List<String> warnings = warnings(() -> {
            try (JournalNames names = names(JournalStorage.system())) {
                fill(names);
                assertThat(found(names)).isEqualTo(MANY);
            }
        });

        assertThat(warnings).singleElement().asString().contains(".unreadable");
    }

    @Test
    void lockOfAnotherCopyOfTheLibrary_inTheSameVirtualMachine_isWaitedFor() throws IOException {
        Files.createDirectories(cache());
        Path lock = cache().resolve("file-names-1.journal.lock");
        try (JournalNames names = new JournalNames(cache(), 4, Duration.ofMillis(50))) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assertThat(held.isValid()).isTrue();
                names.put("key", "name");
                assertThat(names.find("key")).isNull();
            }
            names.put("key", "name");
            assertThat(names.find("key")).isEqualTo("name");
        }
    }

    private List<String> warnings(Runnable work) {
        try (CapturedLog log = CapturedLog.start()) {
            work.run();
            return log.lines().stream()
                    .filter(line -> line.startsWith("WARN") && line.contains(directory.toString()))
                    .toList();
        }
    }

    private static void fill(JournalNames names) {
        for (int i = 0; i < MANY; i++) {
            names.put("key " + i, "name " + i);
        }
    }

    private static int found(JournalNames names) {
        int found = 0;
        for (int i = 0; i < MANY; i++) {
            String name = names.find("key " + i);
            if (name != null) {
                assertThat(name).isEqualTo("name " + i);
                found++;
            }
        }
        return found;
    }

    private Path cache() {
        return directory.resolve("cache");
    }

    private Path journal() {
        return cache().resolve("file-names-1.journal");
    }

    private JournalNames names(JournalStorage storage) {
        return new JournalNames(cache(), 4, Duration.ofSeconds(5), storage);
    }

    /** The file system of this machine, with something taken away. */
    private static class Limited implements JournalStorage {
        @Override
        public RandomAccessFile open(Path path, boolean writable) throws IOException {
            return JournalStorage.system().open(path, writable);
        }

        @Override
        public @Nullable FileLock tryLock(FileChannel channel) throws IOException {
            return JournalStorage.system().tryLock(channel);
        }
    }

    private static final class FullDisk extends Limited {
        @Override
        public RandomAccessFile open(Path path, boolean writable) throws IOException {
            return new RandomAccessFile(path.toFile(), writable ? "rw" : "r") {
                @Override
                public void write(byte[] bytes) throws IOException {
                    super.write(bytes, 0, bytes.length / 2);
                    throw new IOException("No space left on device");
                }
            };
        }
    }

    private static final class ReadOnly extends Limited {
        @Override
        public RandomAccessFile open(Path path, boolean writable) throws IOException {
            if (writable) {
                throw new IOException("Read-only file system");
            }
            return super.open(path, false);
        }
    }

    private static final class WithoutLocks extends Limited {
        @Override
        public @Nullable FileLock tryLock(FileChannel channel) throws IOException {
            throw new IOException("No locks available");
        }
    }
}
