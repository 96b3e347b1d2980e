package ai.rapidata.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.benchmark.ConfidenceInterval;
import ai.rapidata.sdk.benchmark.Standing;
import ai.rapidata.sdk.benchmark.StandingStatus;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.flow.FlowItemResults;
import ai.rapidata.sdk.flow.FlowItemStatus;
import ai.rapidata.sdk.flow.RankedDatapoint;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.statistics.BradleyTerry;
import ai.rapidata.sdk.statistics.PairwiseCounts;
import ai.rapidata.sdk.statistics.Scale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingReportTest {

    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

    private static Standing standing(String name, @Nullable Double score, double wins) {
        return new Standing(
                "prt_" + name,
                name,
                score == null ? null : 1,
                score,
                score == null ? null : new ConfidenceInterval(20.25, 30),
                wins,
                12,
                36,
                StandingStatus.IDLE,
                score == null,
                false,
                null,
                null,
                null,
                null);
    }

    private static RankingReport report() {
        Standings standings = new Standings(
                List.of(standing("A", 1250.0, 7.5), standing("B", 1150.0, 4.5), standing("C", null, 0)), 36);
        WinLossMatrix matrix = WinLossMatrix.of(
                List.of("A", "B"),
                List.of("A", "B"),
                List.of(List.of(0.0, 7.5), List.of(4.5, 0.0)),
                List.of(List.of(0.0, 21.0), List.of(15.0, 0.0)));
        return RankingReport.of("Four models")
                .withIntroduction("Which image is better?")
                .withSection(ReportSection.of("Overall", standings).withMatrix(matrix));
    }

    private static List<String> data(String html) {
        List<String> found = new ArrayList<>();
        Matcher matcher = DATA.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void standings_areDrawnWithTheirIntervals() {
        String html = report().toHtml();

        assertThat(data(html)).hasSize(2);
        assertThat(data(html).get(0))
                .contains("\"label\":\"A\",\"score\":1250.0,\"lower\":1229.75,\"upper\":1280.0")
                .doesNotContain("\"C\"");
        assertThat(html)
                .contains("<title>Four models</title>", "<p>Which image is better?</p>", "<h2>Overall</h2>")
                .contains("<td class=\"number\">1229.8 to 1280.0</td><td class=\"number\">7.5</td>")
                .contains("<td>C</td><td class=\"number\"></td>")
                .contains("<td>Evaluating</td>")
                .contains("By 36 responses of people.");
    }

    @Test
    void matrix_isDrawnAsSharesWithVotesBesideThem() {
        String html = report().toHtml();

        assertThat(data(html).get(1))
                .contains("{\"row\":\"A\",\"column\":\"A\"}")
                .contains("\"row\":\"A\",\"column\":\"B\",\"share\":0.625")
                .contains("A against B: 7.5 of 12 (votes 21 : 15)");
        assertThat(html).contains("<td class=\"number\">4.5 of 12 (votes 15 : 21)</td>");
    }

    /** A browser that keeps to the policy loads nothing and runs only the two scripts that are there. */
    @Test
    void page_loadsNothing_andSaysSo() throws Exception {
        String html = report().toHtml();
        Matcher scripts = SCRIPT.matcher(html);
        int count = 0;
        while (scripts.find()) {
            count++;
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(scripts.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(html).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        String markup = SCRIPT.matcher(html).replaceAll("");

        assertThat(count).isEqualTo(2);
        assertThat(html).contains("default-src 'none'").doesNotContain("sourceMappingURL");
        assertThat(markup).doesNotContainPattern("(?i)\\ssrc\\s*=|\\shref\\s*=|url\\(|@import|<link|<iframe|<img");
        assertThat(html).contains("University of Washington Interactive Data Lab");
    }

    @Test
    void names_thatLookLikeMarkup_stayNames() {
        String name = "</script><img src=x onerror=alert(1)> & \"co\"";
        WinLossMatrix matrix = WinLossMatrix.of(
                List.of(name, "B"), List.of(name, "B"), List.of(List.of(0.0, 1.0), List.of(2.0, 0.0)), null);
        String html = RankingReport.of(name)
                .withIntroduction(name)
                .withSection(ReportSection.of(name, new Standings(List.of(standing(name, 1200.0, 1)), 3))
                        .withMatrix(matrix)
                        .withNote(name))
                .toHtml();

        assertThat(html).doesNotContain("<img src");
        assertThat(html.replaceAll("(?s)<script.*?</script>", "")).doesNotContain("</script");
        assertThat(html).contains("&lt;/script&gt;&lt;img").contains("\\u003c/script>\\u003cimg src=x");
    }

    @Test
    void models_ofOneName_areToldApartByNumber() {
        Standings twins = new Standings(List.of(standing("M", 1250.0, 3), standing("M", 1150.0, 1)), 4);

        String html = RankingReport.of("Twins")
                .withSection(ReportSection.of("S", twins))
                .toHtml();

        assertThat(data(html).get(0)).contains("\"label\":\"M\"", "\"label\":\"M (2)\"");
    }

    @Test
    void nothing_makesAPageThatSaysSo() {
        WinLossMatrix empty = WinLossMatrix.of(List.of(), List.of(), List.of(), null);

        String html = RankingReport.of("Empty")
                .withSection(ReportSection.of("Overall", Standings.empty()).withMatrix(empty))
                .toHtml();

        assertThat(html).contains("There is nothing to rank.");
        assertThat(data(html)).isEmpty();
    }

    @Test
    void localFit_hasIntervalsRanksAndTheCountsThatWereFitted() {
        PairwiseCounts counts = PairwiseCounts.builder(List.of("weak", "strong"))
                .wins(0, 1, 10)
                .wins(1, 0, 30)
                .ties(0, 1, 4)
                .build();

        String html = RankingReport.of("Fit")
                .withSection(ReportSection.of("Here", BradleyTerry.fit(counts), Scale.FLOW, 0.95))
                .toHtml();

        assertThat(data(html).get(0).indexOf("strong"))
                .isLessThan(data(html).get(0).indexOf("weak"));
        assertThat(data(html).get(1)).contains("strong against weak: 32 of 44");
        assertThat(html).contains("<td class=\"number\">1</td><td>strong</td>");
    }

    @Test
    void localFit_ofGroupsThatNeverMet_saysSo_andPrintsNoInfinity() {
        PairwiseCounts counts = PairwiseCounts.builder(List.of("a", "b", "c"))
                .wins(0, 1, 3)
                .wins(1, 0, 2)
                .wins(2, 0, 5)
                .build();

        String html = RankingReport.of("Fit")
                .withSection(ReportSection.of("Here", BradleyTerry.fit(counts), Scale.ELO, 0.95))
                .toHtml();

        assertThat(html).contains("2 groups that cannot be compared").contains("<td>c</td><td class=\"number\"></td>");
        assertThat(String.join("", data(html))).doesNotContain("Infinity", "NaN");
    }

    @Test
    void batchOfAFlow_isDrawnWithoutIntervals() {
        FlowItemResults results = new FlowItemResults(
                "fli_1",
                FlowItemStatus.INCOMPLETE,
                12,
                List.of(ranked("dp_1", 1, 1300, "good"), ranked("dp_2", 2, 1100, "good")));

        String html = RankingReport.of("Texts")
                .withSection(ReportSection.of("Batch", results))
                .toHtml();

        assertThat(data(html).get(0))
                .contains("\"label\":\"good\",\"score\":1300.0,\"lower\":1300.0,\"upper\":1300.0")
                .contains("\"label\":\"good (2)\"");
        assertThat(html).contains("By 12 comparisons of people.", "Partial: the batch ended as Incomplete.");
    }

    private static RankedDatapoint ranked(String id, int rank, int elo, String text) {
        return new RankedDatapoint(id, rank, elo, new AssetDetails.Text(text, JsonObject.empty()), null, null);
    }

    @Test
    void writeHtml_replacesTheFile_andLeavesNothingElse(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("reports/models.html");

        report().writeHtml(file);
        report().withIntroduction("Other").writeHtml(file);

        assertThat(file).hasContent(report().withIntroduction("Other").toHtml());
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
        assertThatThrownBy(() -> report().writeHtml(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is a directory");
        assertThat(report()).hasToString("RankingReport[Four models, 1 sections]");
    }
}
