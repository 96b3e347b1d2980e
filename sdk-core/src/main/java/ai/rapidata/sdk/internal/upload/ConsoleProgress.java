package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.internal.desktop.Terminal;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows an upload in two lines: assets, and datapoints. On a terminal the lines are rewritten in place; elsewhere they are
 * printed at the end, and before it whenever another tenth is done.
 */
public final class ConsoleProgress implements UploadListener {
    private static final String UP_TWO_LINES = "\u001b[2A";
    private static final String CLEAR_LINE = "\u001b[2K";
    private static final int BAR = 30;
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final double SLOW = 10;

    private final Terminal terminal;
    private boolean drawn;
    private int tenths;

    /**
     * Progress on a terminal.
     *
     * @param terminal where to print, unless it is silent
     */
    public ConsoleProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progressed(UploadProgress progress) {
        if (terminal.isRewritable()) {
            draw(progress);
        } else if (progress.elapsed().compareTo(QUIET) > 0) {
            int done = (int) (progress.ratio().orElse(0) * 10);
            if (done > tenths) {
                tenths = done;
                draw(progress);
            }
        }
    }

    @Override
    public void finished(UploadProgress progress) {
        if (progress.started() > 0) {
            draw(progress);
        }
    }

    private void draw(UploadProgress progress) {
        String start = terminal.isRewritable() ? CLEAR_LINE : "";
        StringBuilder text = new StringBuilder();
        if (terminal.isRewritable() && drawn) {
            text.append(UP_TWO_LINES);
        }
        text.append(start).append(assets(progress)).append(System.lineSeparator());
        text.append(start).append(datapoints(progress)).append(System.lineSeparator());
        terminal.print(text.toString());
        drawn = true;
    }

    private static String assets(UploadProgress progress) {
        if (progress.assets() == 0) {
            return "Assets      none to upload";
        }
        long done = progress.assetsUploaded() + progress.assetsCached() + progress.assetsFailed();
        StringBuilder text = new StringBuilder("Assets      ").append(bar(done, progress.assets()));
        text.append("  ").append(done).append('/').append(progress.assets());
        if (progress.assetsCached() > 0) {
            text.append(", ").append(progress.assetsCached()).append(" known");
        }
        if (progress.bytesSent() > 0) {
            text.append(", ").append(megabytes(progress.bytesSent())).append(" sent");
        }
        if (progress.assetsFailed() > 0) {
            text.append(", ").append(progress.assetsFailed()).append(" failed");
        }
        return text.toString();
    }

    private static String datapoints(UploadProgress progress) {
        long total = progress.total().orElse(progress.started());
        StringBuilder text = new StringBuilder("Datapoints  ").append(bar(progress.done(), total));
        text.append("  ").append(progress.done()).append('/').append(total);
        if (progress.skipped() > 0) {
            text.append(", ").append(progress.skipped()).append(" done before");
        }
        if (progress.failed() > 0) {
            text.append(", ").append(progress.failed()).append(" failed");
        }
        if (progress.elapsed().compareTo(QUIET) > 0 && progress.done() < total) {
            text.append(String.format(Locale.ROOT, progress.rate() < SLOW ? ", %.2f/s" : ", %.0f/s", progress.rate()));
            progress.remaining()
                    .ifPresent(
                            left -> text.append(", ").append(left.toSeconds()).append(" s left"));
        }
        return text.toString();
    }

    private static String bar(long done, long total) {
        int filled = total <= 0 ? BAR : (int) Math.min(BAR, done * BAR / total);
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
