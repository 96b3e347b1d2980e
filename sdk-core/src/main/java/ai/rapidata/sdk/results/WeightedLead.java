package ai.rapidata.sdk.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which answer leads when every vote weighs as much as its labeler is reliable. */
final class WeightedLead {

    private WeightedLead() {}

    static <V extends Vote> Optional<String> of(Tallies tallies, List<V> votes, Function<V, String> answer) {
        boolean summed =
                tallies.all().stream().anyMatch(tally -> tally.summedUserScore().isPresent());
        Tallies counted = summed ? tallies : sums(votes, answer);
        return counted.highest(Tally::summedUserScore).map(Tally::name);
    }

    private static <V extends Vote> Tallies sums(List<V> votes, Function<V, String> answer) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (V vote : votes) {
            sums.merge(answer.apply(vote), vote.labeler().userScore().orElse(0), Double::sum);
        }
        return new Tallies(sums.entrySet().stream()
                .map(sum -> Tally.builder(sum.getKey())
                        .summedUserScore(sum.getValue())
                        .build())
                .toList());
    }
}
