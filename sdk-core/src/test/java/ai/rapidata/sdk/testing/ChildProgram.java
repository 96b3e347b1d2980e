package ai.rapidata.sdk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program of a test in a process of its own, which ends with this object. */
public final class ChildProgram implements AutoCloseable {
    private final Process process;
    private final Path output;

    private ChildProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a program with the class path of the test. */
    public static ChildProgram start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("child-program-", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new ChildProgram(process, output);
    }

    /** Waits for something while the program runs; fails when it ends before. */
    public void waitUntil(CompletableFuture<?> event, Duration deadline) throws Exception {
        CompletableFuture.anyOf(event, process.onExit()).get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        if (!event.isDone()) {
            throw new AssertionError("the program ended too early: " + output());
        }
    }

    /** Ends the program as {@code kill -9} does: it does nothing any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /**
     * Sends the signal that a terminal sends on Ctrl-C. A program of a background job ignores that one, as its parents do:
     * it gets the one that asks it to end, to which the JVM answers in the same way.
     */
    public void interrupt() throws IOException, InterruptedException {
        String signal = ignoresInterrupts() ? "-TERM" : "-INT";
        Process sender = new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
        if (sender.waitFor() != 0) {
            throw new IOException("the signal could not be sent");
        }
    }

    private boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(
                                        line.substring("SigIgn:".length()).strip(), 16)
                                & 0b10)
                        != 0);
    }

    /** Waits for the end of the program, and returns what it printed. */
    public String outputAtEnd(Duration deadline) throws Exception {
        if (!process.waitFor(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new AssertionError("the program does not end: " + output());
        }
        return output();
    }

    /** What the program printed so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.deleteIfExists(output);
    }
}
