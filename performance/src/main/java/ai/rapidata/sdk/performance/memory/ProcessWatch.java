package ai.rapidata.sdk.performance.memory;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Watches memory and open descriptors of this process: the most heap in use right after a collection, the most resident
 * memory, the most descriptors of files and of sockets. What the system does not tell is 0.
 */
final class ProcessWatch implements AutoCloseable {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long PERIOD_MILLIS = 20;

    private final AtomicLong mostHeap = new AtomicLong();
    private final AtomicLong mostFiles = new AtomicLong();
    private final AtomicLong mostSockets = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "process-watch");
        thread.setDaemon(true);
        return thread;
    });

    ProcessWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener((note, handback) -> collected(note), null, null);
        }
        timer.scheduleAtFixedRate(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void collected(Notification note) {
        if (note.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            long used =
                    GarbageCollectionNotificationInfo.from((CompositeData) note.getUserData())
                            .getGcInfo()
                            .getMemoryUsageAfterGc()
                            .entrySet()
                            .stream()
                            .filter(pool -> isHeap(pool.getKey()))
                            .mapToLong(pool -> pool.getValue().getUsed())
                            .sum();
            mostHeap.accumulateAndGet(used, Math::max);
        }
    }

    private static boolean isHeap(String pool) {
        return !pool.contains("Metaspace") && !pool.contains("Code") && !pool.contains("Class Space");
    }

    private void look() {
        Descriptors now = Descriptors.open();
        mostFiles.accumulateAndGet(now.files(), Math::max);
        mostSockets.accumulateAndGet(now.sockets(), Math::max);
    }

    /** The most descriptors that were open and no sockets. */
    long mostFiles() {
        return mostFiles.get();
    }

    /** The most sockets that were open. */
    long mostSockets() {
        return mostSockets.get();
    }

    /** The most heap in use right after a collection, in bytes; one is made now. */
    long mostHeap() {
        System.gc();
        MemoryUsage now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return Math.max(mostHeap.get(), now.getUsed());
    }

    /** The most memory of this process that was resident, in bytes. */
    static long mostResident() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
