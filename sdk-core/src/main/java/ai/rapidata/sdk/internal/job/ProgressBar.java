package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.internal.desktop.Terminal;
import java.util.Locale;

/**
 * Draws how far a job or an order is. On a terminal the line is rewritten in place; elsewhere a line is printed whenever another tenth
 * is done. It never goes backwards.
 */
public final class ProgressBar {

    private static final int WIDTH = 40;

    private final Terminal terminal;
    private final String title;
    private double reached = -1;
    private int tenth = -1;

    /**
     * A bar of which nothing is drawn yet.
     *
     * @param terminal where it is drawn
     * @param title what it is about
     */
    public ProgressBar(Terminal terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    /**
     * Draws how far it is.
     *
     * @param percentage 0 to 100
     */
    public void draw(double percentage) {
        double forward = Math.max(reached, Math.min(100, Math.max(0, percentage)));
        if (terminal.isRewritable()) {
            if (forward > reached) {
                terminal.print("\r" + line(forward));
            }
        } else if ((int) (forward / 10) > tenth) {
            terminal.printLine(line(forward));
        }
        reached = forward;
        tenth = (int) (forward / 10);
    }

    /** Ends the line, so that what is printed next has one of its own. */
    public void end() {
        if (terminal.isRewritable() && reached >= 0) {
            terminal.print(System.lineSeparator());
        }
    }

    private String line(double percentage) {
        int filled = (int) Math.round(percentage / 100 * WIDTH);
        return title + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] "
                + String.format(Locale.ROOT, "%5.1f %%", percentage);
    }
}
