package ai.rapidata.sdk.internal.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One owner at a time for a file: a lock of this JVM, then a lock of the file system on a file of its own. Any thread may
 * give it back. On a file system without locks the first lock alone is held, and a warning says so once.
 *
 * <p>Closing a file takes all locks on it from this process, whoever holds them. So a lock that could not be had leaves no
 * file open to be closed when somebody else holds it, unless another copy of this library in this process does so already.
 */
public final class JournalLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalLock.class);
    private static final ConcurrentHashMap<Path, Semaphore> IN_THIS_JVM = new ConcurrentHashMap<>();
    private static final long FIRST_PAUSE_NANOS = 50_000;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000;

    private final Path file;
    private final JournalStorage storage;
    private final Semaphore jvmLock;
    private @Nullable FileChannel channel;
    private @Nullable Object openedKey;
    private boolean unsupported;
    private boolean overlapping;

    /**
     * A lock on a file; nothing is opened yet.
     *
     * @param file the lock file, created on first use; its directory must exist by then
     */
    public JournalLock(Path file) {
        this(file, JournalStorage.system());
    }

    JournalLock(Path file, JournalStorage storage) {
        this.file = file;
        this.storage = storage;
        this.jvmLock = IN_THIS_JVM.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new Semaphore(1, true));
    }

    /** A held lock. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes the lock.
     *
     * @param timeout the longest wait, zero for a single try
     * @return the held lock, or null when another owner kept it for all that time
     * @throws IOException when the lock file cannot be opened
     */
    public @Nullable Held acquire(Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        if (!acquireInJvm(timeout)) {
            return null;
        }
        boolean held = false;
        try {
            FileLock fileLock = null;
            if (!unsupported) {
                long pause = FIRST_PAUSE_NANOS;
                while ((fileLock = tryFileLock()) == null && !unsupported) {
                    if (System.nanoTime() - deadline >= 0) {
                        return null;
                    }
                    LockSupport.parkNanos(pause);
                    pause = Math.min(LONGEST_PAUSE_NANOS, pause * 2);
                }
            }
            held = true;
            FileLock taken = fileLock;
            return () -> release(taken);
        } finally {
            if (!held) {
                if (!overlapping) {
                    closeChannel();
                }
                jvmLock.release();
            }
        }
    }

    /**
     * Whether the file system was found to have no locks.
     *
     * @return true after an attempt failed for that reason
     */
    public boolean unsupported() {
        return unsupported;
    }

    /** Closes the lock file; waits for a holder in this JVM, since closing would take its lock away. */
    @Override
    public void close() {
        jvmLock.acquireUninterruptibly();
        try {
            closeChannel();
        } finally {
            jvmLock.release();
        }
    }

    private void closeChannel() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.debug("Could not close the lock file {}", file, e);
        } finally {
            channel = null;
        }
    }

    private boolean acquireInJvm(Duration timeout) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            while (true) {
                try {
                    return jvmLock.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private @Nullable FileLock tryFileLock() throws IOException {
        overlapping = false;
        FileChannel open = channel;
        if (open == null || !open.isOpen()) {
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = open;
            openedKey = fileKey();
        }
        try {
            FileLock taken = storage.tryLock(open);
            if (taken != null && !Objects.equals(openedKey, fileKey())) {
                // The last owner removed the file; the lock is on something that nobody else will see.
                open.close();
                return null;
            }
            return taken;
        } catch (OverlappingFileLockException e) {
            // Another copy of this library in the same virtual machine holds it.
            overlapping = true;
            return null;
        } catch (IOException e) {
            unsupported = true;
            LOG.warn("The file system of {} has no locks ({}); other processes are not kept out", file, e.toString());
            return null;
        }
    }

    private @Nullable Object fileKey() throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private void release(@Nullable FileLock taken) {
        try {
            if (taken != null) {
                taken.release();
            }
        } catch (IOException e) {
            LOG.debug("Could not release the lock file {}", file, e);
        } finally {
            jvmLock.release();
        }
    }
}
