package ai.rapidata.sdk.performance.results;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.ClassificationRow;
import ai.rapidata.sdk.results.ClassificationVote;
import ai.rapidata.sdk.results.CompareOption;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.CompareVote;
import ai.rapidata.sdk.results.LabelerDetails;
import ai.rapidata.sdk.results.ResultRow;
import ai.rapidata.sdk.results.RowSource;
import ai.rapidata.sdk.results.Tallies;
import ai.rapidata.sdk.results.Tally;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one would write by hand with Jackson's streaming parser for exactly the files that are measured: the same
 * records, but no raw JSON, no unknown members, no odd values, no duplicate names and no looking for datapoints.
 */
final class HandWrittenReader {

    private static final RowSource.Builder NO_SOURCE = RowSource.of(JsonObject.empty());

    private final JsonParser in;

    private @Nullable String context;
    private @Nullable String identifier;
    private @Nullable String originalFileName;
    private @Nullable String assetUrl;
    private @Nullable String winner;
    private @Nullable Integer winnerIndex;
    private @Nullable String weightedWinner;
    private @Nullable Integer weightedWinnerIndex;
    private Map<String, String> urls = new LinkedHashMap<>();
    private Map<String, String> metadata = new LinkedHashMap<>();
    private Map<String, Tally.Builder> tallies = new LinkedHashMap<>();
    private List<CompareVote> compareVotes = new ArrayList<>();
    private List<ClassificationVote> classificationVotes = new ArrayList<>();

    private HandWrittenReader(JsonParser in) {
        this.in = in;
    }

    static void read(InputStream file, boolean compare, Consumer<ResultRow> rows) throws IOException {
        try (JsonParser parser = ReadingSpeed.FACTORY.createParser(file)) {
            HandWrittenReader reader = new HandWrittenReader(parser);
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("results")) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        rows.accept(reader.row(compare));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private ResultRow row(boolean compare) throws IOException {
        urls = new LinkedHashMap<>();
        metadata = new LinkedHashMap<>();
        tallies = new LinkedHashMap<>();
        compareVotes = new ArrayList<>();
        classificationVotes = new ArrayList<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            member(name);
        }
        List<Tally> counted = new ArrayList<>();
        tallies.values().forEach(tally -> counted.add(tally.build()));
        RowSource source = NO_SOURCE
                .context(context)
                .identifier(identifier)
                .originalFileName(originalFileName)
                .assetUrl(assetUrl)
                .privateMetadata(metadata)
                .build();
        if (!compare) {
            return new ClassificationRow(source, new Tallies(counted), classificationVotes);
        }
        List<CompareOption> options = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            options.add(CompareOption.builder(i, counted.get(i))
                    .assetUrl(urls.get(counted.get(i).name()))
                    .build());
        }
        return CompareRow.builder(source)
                .tallies(new Tallies(counted))
                .options(options)
                .votes(compareVotes)
                .winner(winner, winnerIndex)
                .weightedWinner(weightedWinner, weightedWinnerIndex)
                .build();
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "context" -> context = in.getText();
            case "identifier" -> identifier = in.getText();
            case "originalFileName" -> originalFileName = in.getText();
            case "assetUrl" -> assetUrl = in.getText();
            case "winner" -> winner = in.getText();
            case "winnerIndex" -> winnerIndex = in.getIntValue();
            case "weightedWinner" -> weightedWinner = in.getText();
            case "weightedWinnerIndex" -> weightedWinnerIndex = in.getIntValue();
            case "assetUrls" -> texts(urls);
            case "privateMetadata" -> texts(metadata);
            case "aggregatedResults" -> {
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    Tally.Builder tally = tally();
                    in.nextToken();
                    tally.votes(in.getDoubleValue());
                }
            }
            case "aggregatedResultsRatios" -> {
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    Tally.Builder tally = tally();
                    in.nextToken();
                    tally.ratio(in.getDoubleValue());
                }
            }
            case "summedUserScores" -> {
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    Tally.Builder tally = tally();
                    in.nextToken();
                    tally.summedUserScore(in.getDoubleValue());
                }
            }
            case "summedUserScoresRatios" -> {
                while (in.nextToken() != JsonToken.END_OBJECT) {
                    Tally.Builder tally = tally();
                    in.nextToken();
                    tally.summedUserScoreRatio(in.getDoubleValue());
                }
            }
            case "detailedResults" -> {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    vote();
                }
            }
            default -> in.skipChildren();
        }
    }

    private Tally.Builder tally() throws IOException {
        return tallies.computeIfAbsent(in.currentName(), Tally::builder);
    }

    private void texts(Map<String, String> target) throws IOException {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            target.put(name, in.getText());
        }
    }

    private void vote() throws IOException {
        String votedFor = null;
        String category = null;
        LabelerDetails labeler = LabelerDetails.unknown();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "votedFor" -> votedFor = in.getText();
                case "selectedCategory" -> category = in.getText();
                case "userDetails" -> labeler = labeler();
                default -> in.skipChildren();
            }
        }
        if (votedFor != null) {
            compareVotes.add(new CompareVote(votedFor, labeler, JsonObject.empty()));
        } else if (category != null) {
            classificationVotes.add(new ClassificationVote(category, labeler, JsonObject.empty()));
        }
    }

    private LabelerDetails labeler() throws IOException {
        LabelerDetails.Builder labeler = LabelerDetails.builder();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "country" -> labeler.country(in.getText());
                case "language" -> labeler.language(in.getText());
                case "userScores" -> {
                    while (in.nextToken() != JsonToken.END_OBJECT) {
                        String dimension = in.currentName();
                        in.nextToken();
                        labeler.userScore(dimension, in.getDoubleValue());
                    }
                }
                case "demographics" -> {
                    while (in.nextToken() != JsonToken.END_OBJECT) {
                        String identifier = in.currentName();
                        in.nextToken();
                        labeler.demographic(identifier, in.getText());
                    }
                }
                default -> in.skipChildren();
            }
        }
        return labeler.build();
    }
}
