package ai.rapidata.sdk.performance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program of this module in a JVM of its own. Its standard input stays open for as long as this object does. */
public final class ForkedJvm implements AutoCloseable {

    private static final long END_SECONDS = 10;

    private final Process process;
    private final BufferedReader output;

    private ForkedJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a program.
     *
     * @param program its main class
     * @param options options of the JVM
     * @param arguments arguments of the program
     * @return the running program
     * @throws IOException if it cannot be started
     */
    public static ForkedJvm start(Class<?> program, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(arguments);
        return new ForkedJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /**
     * The next line that the program prints.
     *
     * @return the line, or null when there is none any more
     * @throws IOException if the program cannot be listened to
     */
    public @Nullable String readLine() throws IOException {
        return output.readLine();
    }

    /**
     * Everything that the program prints from now on, and how it ended.
     *
     * @return its lines
     * @throws IOException if it ended with another status than 0; the message holds what it printed
     * @throws InterruptedException if the thread is interrupted
     */
    public List<String> finish() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String line = readLine(); line != null; line = readLine()) {
            lines.add(line);
        }
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("the program ended with status " + status + ":\n" + String.join("\n", lines));
        }
        return lines;
    }

    /** Ends the program if it still runs. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
