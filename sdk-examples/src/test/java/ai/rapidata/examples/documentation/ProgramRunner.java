package ai.rapidata.examples.documentation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The main program of the process that runs documented programs, several at a time: the process has the environment
 * variables and the working directory that they expect.
 *
 * <p>For each class it leaves a file with what was printed, and one that says how it ended.
 */
public final class ProgramRunner {
    /** The end of the file that tells of success. */
    static final String SUCCEEDED = ".succeeded";
    /** The end of the file that tells of failure, and how. */
    static final String FAILED = ".failed";
    /** The end of the file with what was printed. */
    static final String OUTPUT = ".txt";

    /** How long all programs together may take. */
    static final Duration LONGEST = Duration.ofMinutes(4);

    private static final int AT_ONCE = 4;

    private static final Map<String, Thread> RUNNING = new ConcurrentHashMap<>();

    private ProgramRunner() {}

    /** Runs the classes named after the folder to report to. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        Path reports = Path.of(arguments[0]);
        DividedOutput output = new DividedOutput(System.out);
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            workers.execute(() -> run(name, reports, output));
        }
        workers.shutdown();
        if (workers.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            System.exit(0);
        }
        for (String name : RUNNING.keySet()) {
            write(reports.resolve(name + FAILED), whereItHangs(name));
        }
        System.exit(1);
    }

    private static void run(String name, Path reports, DividedOutput output) {
        try (PrintStream own =
                new PrintStream(Files.newOutputStream(reports.resolve(name + OUTPUT)), true, StandardCharsets.UTF_8)) {
            output.divert(own);
            RUNNING.put(name, Thread.currentThread());
            try {
                Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
                Files.createFile(reports.resolve(name + SUCCEEDED));
            } catch (InvocationTargetException failure) {
                write(reports.resolve(name + FAILED), failure.getCause());
            } catch (ReflectiveOperationException failure) {
                write(reports.resolve(name + FAILED), failure);
            } finally {
                RUNNING.remove(name);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Throwable whereItHangs(String name) {
        IllegalStateException hanging =
                new IllegalStateException(name + " was not done after " + LONGEST.toSeconds() + " s; its thread:");
        Thread thread = RUNNING.get(name);
        hanging.setStackTrace(thread == null ? new StackTraceElement[0] : thread.getStackTrace());
        Thread.getAllStackTraces().forEach((other, frames) -> {
            IllegalStateException beside = new IllegalStateException(other.getName());
            beside.setStackTrace(frames);
            hanging.addSuppressed(beside);
        });
        return hanging;
    }

    private static void write(Path file, Throwable failure) throws IOException {
        try (PrintStream stream = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8)) {
            failure.printStackTrace(stream);
        }
    }

    /** Standard output, taken apart by the program that prints: its thread and those that it starts. */
    private static final class DividedOutput extends OutputStream {
        private final ThreadLocal<OutputStream> target = new InheritableThreadLocal<>();
        private final OutputStream rest;

        DividedOutput(OutputStream rest) {
            this.rest = rest;
        }

        void divert(OutputStream stream) {
            target.set(stream);
        }

        @Override
        public void write(int oneByte) throws IOException {
            current().write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            current().write(bytes, offset, length);
        }

        private OutputStream current() {
            OutputStream own = target.get();
            return own == null ? rest : own;
        }
    }
}
