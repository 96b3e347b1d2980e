package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.internal.json.JsonSlice;
import ai.rapidata.sdk.results.Vote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one row of a file says, whatever its kind. Reused from row to row; not thread-safe. */
final class RowDraft {

    /** A winner as a file states it; both parts may be missing. */
    static final class Winner {
        boolean stated;

        @Nullable
        String name;

        @Nullable
        Integer index;

        private void clear() {
            stated = false;
            name = null;
            index = null;
        }
    }

    @Nullable
    String context;

    @Nullable
    String identifier;

    @Nullable
    String originalFileName;

    @Nullable
    String assetUrl;

    final TallyDrafts tallies = new TallyDrafts();
    final List<Vote> votes = new ArrayList<>();
    final Winner winner = new Winner();
    final Winner weightedWinner = new Winner();
    final List<String> assetNames = new ArrayList<>();
    final List<@Nullable String> assetUrls = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private @Nullable Integer oldWinnerIndex;
    private @Nullable JsonSlice json;

    Map<String, String> metadata() {
        return metadata;
    }

    JsonSlice json() {
        if (json == null) {
            throw new IllegalStateException("no row was read yet");
        }
        return json;
    }

    /** Reads the current value, an object. */
    void read(JsonReader in) throws IOException {
        clear();
        long beginning = in.beginning();
        for (String name; (name = in.nextName()) != null; ) {
            readMember(name, in);
        }
        if (winner.index == null) {
            winner.index = oldWinnerIndex;
        }
        json = in.since(beginning);
    }

    private void clear() {
        context = null;
        identifier = null;
        originalFileName = null;
        assetUrl = null;
        tallies.clear();
        votes.clear();
        winner.clear();
        weightedWinner.clear();
        assetNames.clear();
        assetUrls.clear();
        metadata.clear();
        oldWinnerIndex = null;
    }

    private void readMember(String name, JsonReader in) throws IOException {
        switch (name) {
            case "context" -> context = in.text();
            case "identifier" -> identifier = in.text();
            case "originalFileName" -> originalFileName = in.text();
            case "assetUrl" -> assetUrl = in.text();
            case "assetUrls" -> readUrls(in);
            case "privateMetadata" -> readMetadata(in);
            case "aggregatedResults" -> tallies.read(in, TallyDrafts.Field.VOTES);
            case "aggregatedResultsRatios" -> tallies.read(in, TallyDrafts.Field.RATIO);
            case "summedUserScores" -> tallies.read(in, TallyDrafts.Field.USER_SCORE);
            case "summedUserScoresRatios" -> tallies.read(in, TallyDrafts.Field.USER_SCORE_RATIO);
            case "confidencePerCategory" -> tallies.read(in, TallyDrafts.Field.CONFIDENCE);
            case "detailedResults" -> readVotes(in);
            case "winner" -> {
                winner.stated = true;
                winner.name = in.text();
            }
            case "winnerIndex" -> winner.index = index(in);
            case "winner_index" -> oldWinnerIndex = index(in);
            case "weightedWinner" -> {
                weightedWinner.stated = true;
                weightedWinner.name = in.text();
            }
            case "weightedWinnerIndex" -> weightedWinner.index = index(in);
            default -> in.skip();
        }
    }

    private void readUrls(JsonReader in) throws IOException {
        if (in.enterObject()) {
            for (String name; (name = in.nextName()) != null; ) {
                assetNames.add(name);
                assetUrls.add(in.text());
            }
        }
    }

    private void readMetadata(JsonReader in) throws IOException {
        if (in.enterObject()) {
            for (String name; (name = in.nextName()) != null; ) {
                String value = in.text();
                if (value != null) {
                    metadata.put(name, value);
                }
            }
        }
    }

    private void readVotes(JsonReader in) throws IOException {
        if (in.enterArray()) {
            while (in.nextElement()) {
                Vote vote = VoteReader.read(in);
                if (vote != null) {
                    votes.add(vote);
                }
            }
        }
    }

    private static @Nullable Integer index(JsonReader in) throws IOException {
        double number = in.number();
        return Double.isNaN(number) ? null : (Integer) (int) number;
    }
}
