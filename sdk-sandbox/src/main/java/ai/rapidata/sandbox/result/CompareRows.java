package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.labeling.Vote;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of comparisons.
 *
 * <p>Where the customer named the two sides, the names replace the letters in the summary: {@code Flux_wins_total}
 * instead of {@code A_wins_total}. Options keep their file names.
 */
final class CompareRows implements ResultRows {

    private static final String BOTH = "Both";
    private static final String NEITHER = "Neither";

    private final ResultContext context;
    private final Function<Rapid, List<String>> optionNames;
    private final List<Integer> wins = new ArrayList<>(List.of(0, 0));

    CompareRows(ResultContext context) {
        this(context, rapid -> OptionNames.of(rapid.subject().task().shown()));
    }

    CompareRows(ResultContext context, Function<Rapid, List<String>> optionNames) {
        this.context = context;
        this.optionNames = optionNames;
    }

    @Override
    public String type() {
        return "Compare";
    }

    @Override
    public ObjectNode row(Rapid rapid) {
        List<Stimulus> shown = rapid.subject().task().shown();
        List<String> names = optionNames.apply(rapid);
        Tally tally = new Tally(names);
        List<String> choices = rapid.responses().stream()
                .map(response -> choice(response, names))
                .toList();
        for (String undecided : List.of(BOTH, NEITHER)) {
            if (choices.contains(undecided)) {
                tally.know(undecided);
            }
        }
        for (int i = 0; i < choices.size(); i++) {
            tally.add(choices.get(i), rapid.responses().get(i).labeler().score());
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        Fields.context(row, rapid);
        winners(row, tally);
        assetUrls(row, shown, names);
        Fields.tally(row, tally);
        if (context.withConfidence()) {
            List<Vote> votes = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                votes.add(new Vote(
                        choices.get(i), rapid.responses().get(i).labeler().score()));
            }
            Fields.confidence(row, names, votes);
        }
        Fields.privateMetadata(row, rapid);
        ArrayNode details = row.putArray("detailedResults");
        for (int i = 0; i < choices.size(); i++) {
            ObjectNode detail = details.addObject().put("votedFor", choices.get(i));
            Fields.labeler(detail, rapid.responses().get(i).labeler());
        }
        return row;
    }

    @Override
    public ObjectNode summary() {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        for (int side = 0; side < wins.size(); side++) {
            summary.put(side(side) + "_wins_total", wins.get(side));
        }
        return summary;
    }

    private String side(int index) {
        return index < context.sideNames().size()
                ? context.sideNames().get(index)
                : String.valueOf((char) ('A' + index));
    }

    private void winners(ObjectNode row, Tally tally) {
        Optional<String> winner = tally.mostChosen();
        Optional<String> weighted = tally.mostTrusted();
        put(row, "winner", "winnerIndex", winner, tally);
        put(row, "weightedWinner", "weightedWinnerIndex", weighted, tally);
        winner.map(tally::indexOf)
                .ifPresentOrElse(index -> row.put("winner_index", index), () -> row.putNull("winner_index"));
        winner.map(tally::indexOf)
                .filter(index -> index < wins.size())
                .ifPresent(index -> wins.set(index, wins.get(index) + 1));
    }

    private static void put(ObjectNode row, String name, String index, Optional<String> winner, Tally tally) {
        if (winner.isPresent()) {
            row.put(name, winner.get()).put(index, tally.indexOf(winner.get()));
        } else {
            row.putNull(name).putNull(index);
        }
    }

    private void assetUrls(ObjectNode row, List<Stimulus> shown, List<String> names) {
        if (shown.stream().allMatch(stimulus -> stimulus.hostedName() != null)) {
            ObjectNode urls = row.putObject("assetUrls");
            for (int i = 0; i < shown.size(); i++) {
                urls.put(names.get(i), context.assetUrl().apply(shown.get(i).identifier()));
            }
        }
    }

    private static String choice(Response response, List<String> names) {
        List<Integer> chosen = ((Answer.Winners) response.answer()).indexes();
        if (chosen.size() == 1) {
            return names.get(chosen.get(0));
        }
        return chosen.isEmpty() ? NEITHER : BOTH;
    }
}
