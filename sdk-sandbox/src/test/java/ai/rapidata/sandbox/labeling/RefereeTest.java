package ai.rapidata.sandbox.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefereeTest {

    private static final List<Vote> FOUR_DOGS =
            List.of(new Vote("Dog", 0.3), new Vote("Dog", 0.8486), new Vote("Dog", 0.4469), new Vote("Dog", 0.4911));

    @Test
    void confidence_ofTheDocumentedVotes_isTheDocumentedValue() {
        Map<String, Double> confidence = Confidence.of(List.of("Cat", "Dog"), FOUR_DOGS);
        assertThat(confidence.get("Dog")).isCloseTo(0.9943, within(0.00005));
        assertThat(confidence.get("Cat")).isCloseTo(0.0057, within(0.00005));
        assertThat(Confidence.leading(2, FOUR_DOGS)).isCloseTo(0.9943, within(0.00005));
    }

    @Test
    void confidence_ofManyCategories_addsUpToOneAndAgreesWithTheLeadingValue() {
        List<Vote> votes = List.of(new Vote("b", 0.7), new Vote("c", 0.9), new Vote("b", 0.2), new Vote("b", 0.5));
        Map<String, Double> confidence = Confidence.of(List.of("a", "b", "c", "d"), votes);
        assertThat(confidence.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(Confidence.leading(4, votes))
                .isCloseTo(
                        confidence.values().stream().mapToDouble(v -> v).max().orElseThrow(), within(1e-12));
        assertThat(confidence.get("a")).isEqualTo(confidence.get("d"));
    }

    @Test
    void confidence_withoutVotesOrWithUndecidedOnes_isEven() {
        List<Vote> undecided = List.of(new Vote("Both", 0.9, false));
        assertThat(Confidence.of(List.of("a", "b"), undecided))
                .containsEntry("a", 0.5)
                .containsEntry("b", 0.5);
        assertThat(Confidence.leading(2, undecided)).isEqualTo(0.5);
    }

    @Test
    void confidence_ofPerfectScores_staysFinite() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            votes.add(new Vote(i % 2 == 0 ? "a" : "b", 1));
        }
        assertThat(Confidence.of(List.of("a", "b"), votes).get("a")).isCloseTo(0.5, within(1e-6));
        assertThat(Confidence.leading(2, votes)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void earlyStopping_stopsAboveTheThresholdAndAtTheMaximum() {
        var referee = new Referee.EarlyStopping(0.99, 5);
        assertThat(referee.isSettled(2, FOUR_DOGS.subList(0, 3), 3)).isFalse();
        assertThat(referee.isSettled(2, FOUR_DOGS, 4)).isTrue();
        assertThat(new Referee.EarlyStopping(0.9943, 5).isSettled(2, FOUR_DOGS, 4))
                .isFalse();
        assertThat(new Referee.EarlyStopping(0.999, 4).isSettled(2, FOUR_DOGS, 4))
                .isTrue();
        assertThat(referee.isSettled(2, List.of(), 0)).isFalse();
    }

    @Test
    void quorum_stopsOnAgreementAndWhenAgreementIsOutOfReach() {
        var referee = new Referee.Quorum(3, 5);
        assertThat(referee.isSettled(2, votes("a", "b", "a"), 3)).isFalse();
        assertThat(referee.isSettled(2, votes("a", "b", "a", "a"), 4)).isTrue();
        assertThat(referee.isSettled(3, votes("a", "b", "c"), 3)).isFalse();
        assertThat(referee.isSettled(4, votes("a", "b", "c", "d"), 4)).isTrue();
        assertThat(new Referee.Quorum(2, 3).isSettled(3, votes("a", "b", "c"), 3))
                .isTrue();
    }

    @Test
    void budget_countsTheAnswersOfAllTasks() {
        assertThat(new Referee.Budget(10).isSettled(2, votes("a"), 9)).isFalse();
        assertThat(new Referee.Budget(10).isSettled(2, List.of(), 10)).isTrue();
        assertThat(new Referee.Budget(10).most()).isEmpty();
    }

    private static List<Vote> votes(String... choices) {
        List<Vote> votes = new ArrayList<>();
        for (String choice : choices) {
            votes.add(new Vote(choice, 0.5));
        }
        return votes;
    }
}
