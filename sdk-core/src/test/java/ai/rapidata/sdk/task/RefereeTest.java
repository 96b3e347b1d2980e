package ai.rapidata.sdk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefereeTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void confidence_outsideTheOpenInterval_refused(double threshold) {
        assertThatThrownBy(() -> new Referee.EarlyStopping(threshold, 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("confidenceThreshold: is " + threshold);
    }

    @Test
    void responses_belowOne_refused() {
        assertThatThrownBy(() -> new Referee.Naive(0)).hasMessageContaining("responsesPerDatapoint: is 0");
        assertThatThrownBy(() -> new Referee.EarlyStopping(0.9, 0)).hasMessageContaining("responsesPerDatapoint");
        assertThatThrownBy(() -> new Referee.Quorum(1, 0)).hasMessageContaining("responsesPerDatapoint");
        assertThatThrownBy(() -> new Referee.Budget(0)).hasMessageContaining("totalBudget");
    }

    @Test
    void quorum_aboveResponsesOrBelowOne_refused() {
        assertThatThrownBy(() -> new Referee.Quorum(11, 10))
                .hasMessageContaining("from 1 to responsesPerDatapoint, which is 10");
        assertThatThrownBy(() -> new Referee.Quorum(0, 10)).isInstanceOf(InvalidInputException.class);
        assertThat(new Referee.Quorum(10, 10).threshold()).isEqualTo(10);
    }
}
