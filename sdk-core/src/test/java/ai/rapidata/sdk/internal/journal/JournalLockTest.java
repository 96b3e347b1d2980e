package ai.rapidata.sdk.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLockTest {
    @TempDir
    Path directory;

    private final List<FileChannel> opened = new ArrayList<>();

    @Test
    void acquire_whenAnotherProcessHasIt_leavesNoFileOpen() throws Exception {
        try (JournalLock lock = new JournalLock(directory.resolve("a.lock"), storage(() -> null))) {
            assertThat(lock.acquire(Duration.ZERO)).isNull();

            assertThat(opened).isNotEmpty().noneMatch(FileChannel::isOpen);
        }
    }

    @Test
    void acquire_afterItWasRefused_opensTheFileAnew() throws Exception {
        List<Boolean> free = new ArrayList<>();
        try (JournalLock lock = new JournalLock(directory.resolve("a.lock"), new TakenUntil(free))) {
            assertThat(lock.acquire(Duration.ZERO)).isNull();
            free.add(true);

            try (JournalLock.Held held = lock.acquire(Duration.ZERO)) {
                assertThat(held).isNotNull();
                assertThat(opened.get(opened.size() - 1).isOpen()).isTrue();
            }
        }
    }

    @Test
    void acquire_whenACopyOfTheLibraryInThisProcessHasIt_doesNotTakeItAway() throws Exception {
        try (JournalLock lock = new JournalLock(directory.resolve("a.lock"), storage(() -> {
            throw new OverlappingFileLockException();
        }))) {
            assertThat(lock.acquire(Duration.ZERO)).isNull();

            assertThat(opened).isNotEmpty().allMatch(FileChannel::isOpen);
        }
    }

    private interface Locking {
        @Nullable
        FileLock lock() throws IOException;
    }

    private JournalStorage storage(Locking locking) {
        return new Storage() {
            @Override
            public @Nullable FileLock tryLock(FileChannel channel) throws IOException {
                opened.add(channel);
                return locking.lock();
            }
        };
    }

    private abstract static class Storage implements JournalStorage {
        @Override
        public RandomAccessFile open(Path path, boolean writable) {
            throw new UnsupportedOperationException("a lock opens its file itself");
        }
    }

    /** Locked by another process until something is in the list. */
    private final class TakenUntil extends Storage {
        private final List<Boolean> free;

        TakenUntil(List<Boolean> free) {
            this.free = free;
        }

        @Override
        public @Nullable FileLock tryLock(FileChannel channel) throws IOException {
            opened.add(channel);
            return free.isEmpty() ? null : channel.tryLock();
        }
    }
}
