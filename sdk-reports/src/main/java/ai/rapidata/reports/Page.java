package ai.rapidata.reports;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The HTML of a report. */
final class Page {

    private static final Set<String> TEXTS = Set.of("model", "item", "state");

    private final StringBuilder html = new StringBuilder();

    private Page() {}

    static String of(String title, String introduction, List<ReportSection> sections) {
        Page page = new Page();
        page.head(title);
        page.element("h1", "", title);
        if (!introduction.isEmpty()) {
            page.element("p", "", introduction);
        }
        sections.forEach(page::section);
        page.scripts();
        return page.html.append("</body>\n</html>\n").toString();
    }

    /** Only the scripts of this jar run, and nothing is ever loaded: the browser is told so. */
    private void head(String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src")
                .append(" 'unsafe-inline'; script-src 'unsafe-eval' ")
                .append(fingerprint(Resources.VEGA))
                .append(' ')
                .append(fingerprint(Resources.SCRIPT))
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", "", title);
        html.append("<style>\n").append(Resources.STYLE).append("</style>\n</head>\n<body>\n");
    }

    private static String fingerprint(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private void section(ReportSection section) {
        html.append("<section>\n");
        element("h2", "", section.heading());
        section.notes().forEach(note -> element("p", " class=\"note\"", note));
        if (section.scores().rows().isEmpty()) {
            element("p", " class=\"note\"", "There is nothing to rank.");
        } else {
            JsonArray points = Charts.scores(section.scores());
            if (points.size() > 0) {
                figure("scores", points, "Scores with their intervals.");
            }
            table(section.scores());
        }
        section.matrix().filter(matrix -> !matrix.index().isEmpty()).ifPresent(this::matrix);
        html.append("</section>\n");
    }

    private void figure(String chart, JsonArray data, String caption) {
        html.append("<figure data-chart=\"").append(chart).append("\">\n<script type=\"application/json\">");
        html.append(harmless(data.toString())).append("</script>\n<div></div>\n");
        element("figcaption", "", caption);
        html.append("</figure>\n");
    }

    /** Within a script element no text may look like the end of it. In JSON, these can only be parts of strings. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c");
    }

    private void table(ScoreTable table) {
        html.append("<table>\n<thead><tr>");
        table.columns().forEach(column -> cell("th", column, !TEXTS.contains(column)));
        html.append("</tr></thead>\n<tbody>\n");
        for (ScoreTable.Row row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                cell("td", row.cells().get(i), !TEXTS.contains(table.columns().get(i)));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void matrix(WinLossMatrix matrix) {
        figure("matrix", Charts.matrix(matrix), "How often the row won against the column.");
        html.append("<details>\n<summary>The numbers of the matrix</summary>\n<table>\n<thead><tr><th></th>");
        Labels.distinct(matrix.columns()).forEach(column -> cell("th", column, true));
        html.append("</tr></thead>\n<tbody>\n");
        List<String> rows = Labels.distinct(matrix.index());
        for (int row = 0; row < rows.size(); row++) {
            html.append("<tr>");
            cell("th", rows.get(row), false);
            for (int column = 0; column < matrix.columns().size(); column++) {
                boolean compared = Charts.comparisons(matrix, row, column) > 0;
                cell("td", compared ? Charts.words(matrix, row, column) : "", true);
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</details>\n");
    }

    private void scripts() {
        for (String chart : List.of("scores", "matrix")) {
            html.append("<script type=\"application/json\" id=\"").append(chart).append("\">");
            html.append(harmless(Resources.chart(chart))).append("</script>\n");
        }
        html.append("<!--\n").append(Resources.VEGA_LICENSE).append("-->\n");
        html.append("<script>").append(Resources.VEGA).append("</script>\n");
        html.append("<script>").append(Resources.SCRIPT).append("</script>\n");
    }

    private void cell(String tag, String text, boolean isNumber) {
        html.append('<').append(tag).append(isNumber ? " class=\"number\">" : ">");
        html.append(escaped(text)).append("</").append(tag).append('>');
    }

    private void element(String tag, String attributes, String text) {
        html.append('<').append(tag).append(attributes).append('>');
        html.append(escaped(text)).append("</").append(tag).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
