package ai.rapidata.sdk.results;

import java.util.stream.Collectors;

/** Describes results in a few lines, however large they are. */
final class ResultsText {

    private static final int ROWS = 10;
    private static final int ANSWERS = 6;

    private ResultsText() {}

    static String of(JobResults results) {
        StringBuilder text = new StringBuilder(results.getClass().getSimpleName());
        int size = results.rows().size();
        text.append(": ").append(size).append(size == 1 ? " row" : " rows");
        results.info().name().ifPresent(name -> text.append(", ").append(Snippets.quoted(name)));
        results.info().createdAt().ifPresent(time -> text.append(", created ").append(time));
        results.info().version().ifPresent(version -> text.append(", version ").append(version));
        if (results instanceof RankingResults ranking) {
            ranking.rankings().stream().limit(ROWS).forEach(one -> append(one, text));
        }
        results.rows().stream().limit(ROWS).forEach(row -> append(row, text));
        if (size > ROWS) {
            text.append("\n  … ").append(size - ROWS).append(" more");
        }
        return text.toString();
    }

    private static void append(Ranking ranking, StringBuilder text) {
        text.append("\n  ")
                .append(ranking.name().isEmpty() ? "ranking" : Snippets.quoted(ranking.name()))
                .append(": ");
        text.append(ranking.items().stream()
                .limit(ANSWERS)
                .map(item -> item.rank() + ". " + Snippets.quoted(item.name()) + " " + item.score())
                .collect(Collectors.joining(", ")));
        appendRest(ranking.items().size(), text);
    }

    private static void append(ResultRow row, StringBuilder text) {
        text.append("\n  ");
        row.sortIndex().ifPresent(index -> text.append('#').append(index).append(' '));
        if (!(row instanceof CompareRow)) {
            text.append(row.identifier().map(Snippets::quoted).orElse("row")).append(": ");
        }
        if (row.tallies().all().isEmpty()) {
            text.append(row.votes().size()).append(" answers");
        } else {
            text.append(row.tallies().all().stream()
                    .limit(ANSWERS)
                    .map(tally -> Snippets.quoted(tally.name()) + " " + tally.votes())
                    .collect(Collectors.joining(", ")));
            appendRest(row.tallies().all().size(), text);
        }
        if (row instanceof CompareRow compare) {
            text.append(" -> ").append(compare.winner().map(Snippets::quoted).orElse("no winner"));
        }
        row.context().ifPresent(context -> text.append(" for ").append(Snippets.quoted(context)));
    }

    private static void appendRest(int size, StringBuilder text) {
        if (size > ANSWERS) {
            text.append(", … ").append(size - ANSWERS).append(" more");
        }
    }
}
