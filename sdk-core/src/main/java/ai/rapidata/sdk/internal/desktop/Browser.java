package ai.rapidata.sdk.internal.desktop;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opens pages in the browser of the person who runs the program, where there is one: through the system's own command, so
 * that no window toolkit is loaded.
 */
public final class Browser {

    /** Starts a command without waiting for it. */
    @FunctionalInterface
    interface Starter {
        void start(List<String> command) throws IOException;
    }

    private final Map<String, String> variables;
    private final String system;
    private final Starter starter;

    Browser(Map<String, String> variables, String system, Starter starter) {
        this.variables = variables;
        this.system = system.toLowerCase(Locale.ROOT);
        this.starter = starter;
    }

    /**
     * The browser of this computer.
     *
     * @return the browser
     */
    public static Browser system() {
        return new Browser(System.getenv(), System.getProperty("os.name", ""), Browser::start);
    }

    /**
     * A browser that opens nothing.
     *
     * @return the browser
     */
    public static Browser none() {
        return new Browser(Map.of(), "", command -> {});
    }

    private static void start(List<String> command) throws IOException {
        new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static File nullDevice() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return new File(windows ? "NUL" : "/dev/null");
    }

    /**
     * Opens a page if there is a desktop.
     *
     * @param page the page
     * @return false if there is no desktop or the page could not be opened
     */
    public boolean open(URI page) {
        if (!hasDesktop() || !("https".equals(page.getScheme()) || "http".equals(page.getScheme()))) {
            return false;
        }
        try {
            starter.start(command(page.toASCIIString()));
            return true;
        } catch (IOException | RuntimeException notPossible) {
            return false;
        }
    }

    private List<String> command(String page) {
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", page);
    }

    private boolean hasDesktop() {
        if (isSet("CI") || isSet("SSH_CONNECTION") || isSet("SSH_TTY")) {
            return false;
        }
        return system.startsWith("windows") || system.startsWith("mac") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private boolean isSet(String variable) {
        return !variables.getOrDefault(variable, "").isEmpty();
    }
}
