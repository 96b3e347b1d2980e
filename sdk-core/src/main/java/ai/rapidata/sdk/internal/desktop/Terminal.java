package ai.rapidata.sdk.internal.desktop;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** The console of the person who runs the program. Prints nothing while it is to be silent. */
public final class Terminal {

    private final PrintStream out;
    private final boolean rewritable;
    private final BooleanSupplier silent;

    /**
     * Creates a terminal.
     *
     * @param out where to print
     * @param rewritable whether the cursor can be moved
     * @param silent tells at each moment whether to print nothing
     */
    public Terminal(PrintStream out, boolean rewritable, BooleanSupplier silent) {
        this.out = out;
        this.rewritable = rewritable;
        this.silent = silent;
    }

    /**
     * The standard output of this process.
     *
     * @param silent tells at each moment whether to print nothing
     * @return the terminal
     */
    public static Terminal system(BooleanSupplier silent) {
        return new Terminal(System.out, isInteractive(), silent);
    }

    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            // From Java 22 on there is a console also where the output goes to a file.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    /**
     * Prints a line.
     *
     * @param line the line
     */
    public void printLine(String line) {
        if (!silent.getAsBoolean()) {
            out.println(line);
            out.flush();
        }
    }

    /**
     * Prints without ending the line.
     *
     * @param text what to print
     */
    public void print(String text) {
        if (!silent.getAsBoolean()) {
            out.print(text);
            out.flush();
        }
    }

    /**
     * A stream whose output appears here, and vanishes while this is silent.
     *
     * @return the stream; closing it does nothing
     */
    public PrintStream stream() {
        return new PrintStream(new SilenceableOutput(), true, StandardCharsets.UTF_8);
    }

    private final class SilenceableOutput extends OutputStream {
        @Override
        public void write(int octet) {
            if (!silent.getAsBoolean()) {
                out.write(octet);
            }
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            if (!silent.getAsBoolean()) {
                out.write(octets, from, length);
            }
        }

        @Override
        public void flush() {
            out.flush();
        }
    }

    /**
     * Whether the cursor can be moved.
     *
     * @return false for instance where the output goes to a file
     */
    public boolean isRewritable() {
        return rewritable;
    }
}
