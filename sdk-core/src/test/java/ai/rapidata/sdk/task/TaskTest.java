package ai.rapidata.sdk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {

    private static final List<Function<String, Task>> TASKS = List.of(
            CompareTask::new,
            text -> new ClassificationTask(text, List.of("a", "b")),
            text -> new RankingTask(text, 1, 1, 0.5),
            FreeTextTask::new,
            SelectWordsTask::new,
            LocateTask::new,
            DrawTask::new,
            TimestampTask::new);

    @Test
    void instruction_of250Units_acceptedByEveryTask() {
        String longest = "i".repeat(250);

        assertThat(TASKS)
                .allSatisfy(
                        task -> assertThat(task.apply(longest).instruction()).isEqualTo(longest));
    }

    @Test
    void instruction_of251Units_refusedByEveryTask() {
        assertThat(TASKS)
                .allSatisfy(task -> assertThatThrownBy(() -> task.apply("i".repeat(251)))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("instruction: has 251 characters")
                        .hasMessageContaining("at most 250"));
    }

    @Test
    void instruction_countsUtf16Units_notCodePoints() {
        assertThatThrownBy(() -> new CompareTask("\uD83D\uDE00".repeat(126)))
                .hasMessageContaining("has 252 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void instruction_blank_refused(String blank) {
        assertThat(TASKS)
                .allSatisfy(task -> assertThatThrownBy(() -> task.apply(blank))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("instruction: is blank"));
    }

    @Test
    void answerOptions_emptySingleBlankOrRepeated_refused() {
        assertThatThrownBy(() -> new ClassificationTask("i", List.of()))
                .hasMessageContaining("answerOptions: is empty");
        assertThatThrownBy(() -> new ClassificationTask("i", List.of("Cat")))
                .hasMessageContaining("only one answer, [Cat]");
        assertThatThrownBy(() -> new ClassificationTask("i", List.of("Cat", " ")))
                .hasMessageContaining("answerOptions[1]: is blank");
        assertThatThrownBy(() -> new ClassificationTask("i", List.of("Cat", "Dog", "Cat")))
                .hasMessageContaining("answerOptions[2]: \"Cat\" occurs twice");
    }

    @Test
    void abNames_otherThanTwoDifferentOnes_refused() {
        assertThatThrownBy(() -> new CompareTask("i", List.of("A"))).hasMessageContaining("has 1 names: [A]");
        assertThatThrownBy(() -> new CompareTask("i", List.of("A", "B", "C"))).hasMessageContaining("has 3 names");
        assertThatThrownBy(() -> new CompareTask("i", List.of("A", "A"))).hasMessageContaining("holds \"A\" twice");
        assertThatThrownBy(() -> new CompareTask("i", List.of("A", " "))).hasMessageContaining("blank name");
        assertThat(new CompareTask("i", List.of("A", "B")).abNames()).containsExactly("A", "B");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0.5", "1, 0, 0.5", "1, 1, -0.1", "1, 1, 1.1", "1, 1, NaN"})
    void ranking_valuesOutsideRange_refused(int budget, int responses, double ratio) {
        assertThatThrownBy(() -> new RankingTask("i", budget, responses, ratio))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"3, 50, 2, 32", "2, 7, 1, 7", "10, 44, 1, 1", "10, 90, 3, 6", "11, 50, 2, 2"})
    void votesPerPair_followsTheBudgetUpToTenItems(int items, int budget, int responses, int votes) {
        assertThat(new RankingTask("i", budget, responses, 0.5).votesPerPair(items))
                .isEqualTo(votes);
    }

    @Test
    void sentence_isSplitAtEachSpace() {
        assertThat(Sentence.words("one  two three")).containsExactly("one", "", "two", "three");
        assertThat(Sentence.words("end ")).containsExactly("end", "");
    }

    @Test
    void timeRange_negativeOrBackwards_refused() {
        assertThatThrownBy(() -> new TimeRange(-1, 5)).hasMessageContaining("-1 ms");
        assertThatThrownBy(() -> new TimeRange(6, 5)).hasMessageContaining("starts at 6 ms and ends at 5 ms");
        assertThat(new TimeRange(5, 5).endMillis()).isEqualTo(5);
    }
}
