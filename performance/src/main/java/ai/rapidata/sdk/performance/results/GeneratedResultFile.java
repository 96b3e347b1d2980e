package ai.rapidata.sdk.performance.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes result files of any size, in the current format, always the same for the same arguments. */
final class GeneratedResultFile {

    private static final List<String> COUNTRIES = List.of("EG", "BY", "LY", "PT", "RS", "SG", "IN", "US", "DE", "FR");
    private static final List<String> LANGUAGES = List.of("ar", "ru", "pt", "sr", "en", "de", "fr");
    private static final List<String> AGES = List.of("0-17", "18-29", "30-39", "40-49", "50-64", "65+", "Unknown");
    private static final List<String> JOBS = List.of("Healthcare", "Other Employment", "Retired", "Unknown");

    private final Random random = new Random(42);
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final boolean compare;
    private final int votes;

    private GeneratedResultFile(boolean compare, int votes) {
        this.compare = compare;
        this.votes = votes;
    }

    /** Writes a file of at least that many bytes; returns how many rows it has. */
    static int write(Path file, boolean compare, int votes, long bytes) throws IOException {
        return new GeneratedResultFile(compare, votes).write(file, bytes);
    }

    private int write(Path file, long bytes) throws IOException {
        int rows = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(
                    "{\"info\":{\"createdAt\":\"2026-07-13T11:07:53.577348+00:00\",\"version\":\"4.1.0\",\"type\":\""
                            + (compare ? "Compare" : "Classify") + "\"},\"results\":[");
            for (long written = 0; written < bytes; written += out.length()) {
                out.setLength(0);
                out.append(rows == 0 ? "" : ",");
                row(rows++);
                writer.append(out);
            }
            writer.write("],\"summary\":{\"A_wins_total\":1,\"B_wins_total\":2}}");
        }
        return rows;
    }

    private void row(int row) {
        List<String> options =
                compare ? List.of("aurora_" + row + ".png", "dalle_" + row + ".jpg") : List.of("Cat", "Dog");
        out.append("{\"context\":\"A small blue book sitting on a large red book, number ")
                .append(row)
                .append("\",");
        if (compare) {
            out.append("\"winner\":\"").append(options.get(1)).append("\",\"winnerIndex\":1,\"weightedWinner\":\"");
            out.append(options.get(1)).append("\",\"weightedWinnerIndex\":1,\"winner_index\":1,\"assetUrls\":{");
            for (int i = 0; i < 2; i++) {
                out.append(i == 0 ? "\"" : ",\"").append(options.get(i));
                out.append("\":\"https://assets.rapidata.ai/")
                        .append(row)
                        .append(i)
                        .append("-4f1c-9d2e.jpg\"");
            }
            out.append("},");
        } else {
            out.append("\"identifier\":\"image_")
                    .append(row)
                    .append(".jpg\",\"originalFileName\":\"image_")
                    .append(row);
            out.append(".jpg\",\"assetUrl\":\"https://assets.rapidata.ai/")
                    .append(row)
                    .append("-4f1c.jpg\",");
        }
        tally("aggregatedResults", options, 7, 18);
        tally("aggregatedResultsRatios", options, 0.28, 0.72);
        tally("summedUserScores", options, 3.7512, 11.2504);
        tally("summedUserScoresRatios", options, 0.2501, 0.7499);
        out.append("\"privateMetadata\":{\"id\":\"").append(row).append("\"},\"detailedResults\":[");
        for (int vote = 0; vote < votes; vote++) {
            out.append(vote == 0 ? "" : ",");
            vote(pick(options));
        }
        out.append("]}");
    }

    private void tally(String field, List<String> options, Number first, Number second) {
        out.append('"')
                .append(field)
                .append("\":{\"")
                .append(options.get(0))
                .append("\":")
                .append(first);
        out.append(",\"").append(options.get(1)).append("\":").append(second).append("},");
    }

    private void vote(String option) {
        out.append(compare ? "{\"votedFor\":\"" : "{\"selectedCategory\":\"").append(option);
        out.append("\",\"userDetails\":{\"country\":\"").append(pick(COUNTRIES));
        out.append("\",\"language\":\"").append(pick(LANGUAGES)).append("\",\"userScores\":{\"global\":");
        out.append(String.format(Locale.ROOT, "%.4f", random.nextDouble()));
        out.append("},\"demographics\":{\"age\":\"").append(pick(AGES)).append("\",\"gender\":\"Other\",");
        out.append("\"occupation\":\"").append(pick(JOBS)).append("\"}}}");
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
