package ai.rapidata.sdk.internal.desktop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Addresses of the web application's pages, and a way to show them. */
public final class Pages {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final URI app;
    private final Terminal terminal;
    private final Browser browser;

    /**
     * Creates it.
     *
     * @param app where the web application is
     * @param terminal where addresses are printed
     * @param browser what opens them
     */
    public Pages(URI app, Terminal terminal, Browser browser) {
        this.app = app;
        this.terminal = terminal;
        this.browser = browser;
    }

    /**
     * The page of a job definition.
     *
     * @param definitionId the definition
     * @return its address
     */
    public URI jobDefinition(String definitionId) {
        return page("/definitions/" + segment(definitionId));
    }

    /**
     * The page of a job.
     *
     * @param audienceId the job's audience
     * @param jobId the job
     * @return its address
     */
    public URI job(String audienceId, String jobId) {
        return page("/audiences/" + segment(audienceId) + "/job/" + segment(jobId));
    }

    /**
     * The page of a benchmark.
     *
     * @param benchmarkId the benchmark
     * @return its address
     */
    public URI benchmark(String benchmarkId) {
        return page("/mri/benchmarks/" + segment(benchmarkId));
    }

    /**
     * The page of a leaderboard.
     *
     * @param benchmarkId the leaderboard's benchmark
     * @param leaderboardId the leaderboard
     * @return its address
     */
    public URI leaderboard(String benchmarkId, String leaderboardId) {
        return page("/mri/benchmarks/" + segment(benchmarkId) + "/leaderboard/" + segment(leaderboardId));
    }

    /**
     * The page of an order.
     *
     * @param orderId the order
     * @return its address
     */
    public URI order(String orderId) {
        return page("/order/detail/" + segment(orderId));
    }

    /**
     * The page that shows an order as labelers see it.
     *
     * @param orderId the order
     * @param campaignId the campaign that shows it to labelers, or null if it is not there yet
     * @return its address
     */
    public URI orderPreview(String orderId, @Nullable String campaignId) {
        String campaign = campaignId == null ? "" : "?campaignId=" + segment(campaignId);
        return page("/order/detail/" + segment(orderId) + "/preview" + campaign);
    }

    /**
     * The page of a validation set.
     *
     * @param validationSetId the set
     * @return its address
     */
    public URI validationSet(String validationSetId) {
        return page("/validation-set/detail/" + segment(validationSetId));
    }

    private URI page(String path) {
        String base = app.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static String segment(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
            if (plain) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    /**
     * Prints a page's address and opens it where there is a desktop. Never fails.
     *
     * @param what what the page shows, for example {@code Job}
     * @param page its address
     */
    public void show(String what, URI page) {
        terminal.printLine(what + ": " + page);
        browser.open(page);
    }

    /**
     * Prints a page's address.
     *
     * @param what what the page shows
     * @param page its address
     */
    public void mention(String what, URI page) {
        terminal.printLine(what + ": " + page);
    }
}
