package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.ranking.BradleyTerryFit;
import ai.rapidata.sandbox.ranking.WinMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models ranked by a selection of votes. Everything is computed from the votes themselves at every reading, so that a
 * filter refits the field.
 */
final class Standings {
    /** The score of average strength. */
    static final double CENTER = 1200;

    private final List<Participant> field;
    private final WinMatrix wins;
    private final WinMatrix votes;
    private final List<Standing> ranked;
    private final long responses;

    private Standings(List<Participant> field, WinMatrix wins, WinMatrix votes, Scale scale) {
        this.field = field;
        this.wins = wins;
        this.votes = votes;
        this.ranked = rank(scale);
        double all = 0;
        for (int i = 0; i < field.size(); i++) {
            all += votes.wins(i);
        }
        this.responses = Math.round(all);
    }

    /**
     * How scores are shown.
     *
     * @param shift what is added
     * @param factor what distances from the centre are multiplied with
     */
    record Scale(double shift, double factor) {
        double of(double raw) {
            return CENTER + factor * (raw - CENTER) + shift;
        }
    }

    /**
     * Ranks models.
     *
     * @param participants the models in question
     * @param ballots the votes to count
     * @param boards the leaderboards by id
     * @param scoresCount whether a vote weighs its labeler's score instead of 1
     * @param overall whether leaderboards count by their weights, and excluded ones not at all
     * @param scale how scores are shown
     * @return the standings
     */
    static Standings of(
            List<Participant> participants,
            List<Ballot> ballots,
            Map<String, Leaderboard> boards,
            boolean scoresCount,
            boolean overall,
            Scale scale) {
        List<Participant> field = participants.stream()
                .filter(each -> each.status() != ParticipantStatus.Disabled)
                .toList();
        Map<String, Integer> places = new HashMap<>();
        field.forEach(each -> places.put(each.id(), places.size()));
        Map<String, List<Ballot>> byMatchup = new LinkedHashMap<>();
        for (Ballot ballot : ballots) {
            byMatchup
                    .computeIfAbsent(ballot.matchup().id(), unused -> new ArrayList<>())
                    .add(ballot);
        }
        WinMatrix wins = new WinMatrix(field.size());
        WinMatrix votes = new WinMatrix(field.size());
        for (List<Ballot> group : byMatchup.values()) {
            Matchup matchup = group.get(0).matchup();
            Integer first = places.get(matchup.sides().get(0).participantId());
            Integer second = places.get(matchup.sides().get(1).participantId());
            Leaderboard board = boards.get(matchup.leaderboardId());
            if (first == null
                    || second == null
                    || board == null
                    || overall && board.tuning().isExcludedFromOverall()) {
                continue;
            }
            int better = board.isInversed() ? second : first;
            int worse = board.isInversed() ? first : second;
            double weight = overall ? board.tuning().weight() : 1;
            count(group, board.countsMajorities(), scoresCount, weight, better, worse, wins);
            count(group, false, false, 1, better, worse, votes);
        }
        return new Standings(field, wins, votes, scale);
    }

    private static void count(
            List<Ballot> group,
            boolean majority,
            boolean scoresCount,
            double weight,
            int first,
            int second,
            WinMatrix matrix) {
        double forFirst = 0;
        double forSecond = 0;
        for (Ballot ballot : group) {
            double worth = scoresCount ? ballot.weight() : 1;
            forFirst += worth * ballot.firstShare();
            forSecond += worth * (1 - ballot.firstShare());
        }
        if (majority) {
            double share = forFirst == forSecond ? 0.5 : forFirst > forSecond ? 1 : 0;
            forFirst = share;
            forSecond = 1 - share;
        }
        matrix.add(first, second, weight * forFirst);
        matrix.add(second, first, weight * forSecond);
    }

    private List<Standing> rank(Scale scale) {
        BradleyTerryFit fit = BradleyTerryFit.of(wins);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < field.size(); i++) {
            double matches = wins.matches(i);
            @Nullable Double score = matches == 0 ? null : scale.of(fit.score(i, CENTER));
            @Nullable Double interval = matches == 0 ? null : Math.abs(scale.factor()) * fit.interval(i);
            standings.add(
                    new Standing(field.get(i), score, interval, wins.wins(i), matches, Math.round(votes.matches(i))));
        }
        standings.sort(Comparator.comparing(
                Standing::score,
                Comparator.nullsLast(Comparator.<Double>naturalOrder().reversed())));
        return List.copyOf(standings);
    }

    /** The models, the strongest first, those without a vote last. */
    List<Standing> ranked() {
        return ranked;
    }

    /** How many answers were counted. */
    long responses() {
        return responses;
    }

    /** Wins of the row over the column, in the order of the ranking. */
    double[][] wins() {
        return inOrder(wins);
    }

    /** Raw answers for the row against the column, in the order of the ranking. */
    double[][] votes() {
        return inOrder(votes);
    }

    private double[][] inOrder(WinMatrix matrix) {
        int[] places = ranked.stream()
                .mapToInt(standing -> field.indexOf(standing.participant()))
                .toArray();
        double[][] ordered = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                ordered[i][j] = matrix.wins(places[i], places[j]);
            }
        }
        return ordered;
    }
}
