package ai.rapidata.sdk.internal.api;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.selection.AbTestSelection;
import ai.rapidata.sdk.selection.CappedSelection;
import ai.rapidata.sdk.selection.ConditionalValidationSelection;
import ai.rapidata.sdk.selection.DemographicSelection;
import ai.rapidata.sdk.selection.EffortSelection;
import ai.rapidata.sdk.selection.LabelingSelection;
import ai.rapidata.sdk.selection.RetrievalMode;
import ai.rapidata.sdk.selection.Selection;
import ai.rapidata.sdk.selection.ShufflingSelection;
import ai.rapidata.sdk.selection.StaticSelection;
import ai.rapidata.sdk.selection.UnknownSelection;
import ai.rapidata.sdk.selection.ValidationSelection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionCodecTest {

    private static final String LABELING =
            "{'_t':'LabelingSelection','amount':2,'retrievalMode':'Shuffled','maxIterations':null}";
    private static final String VALIDATION = "{'_t':'ValidationSelection','validationSetId':'vs','amount':1}";

    static Stream<Arguments> selections() {
        Selection labeling = new LabelingSelection(2);
        Selection validation = new ValidationSelection("vs");
        return Stream.of(
                Arguments.of(labeling, LABELING),
                Arguments.of(
                        new LabelingSelection(2)
                                .withRetrievalMode(RetrievalMode.SEQUENTIAL)
                                .withMaxIterations(3),
                        "{'_t':'LabelingSelection','amount':2,'retrievalMode':'Sequential','maxIterations':3}"),
                Arguments.of(validation, VALIDATION),
                Arguments.of(
                        new ConditionalValidationSelection(
                                "vs", List.of(new ConditionalValidationSelection.Chance(0, 1, 1)), List.of("global")),
                        "{'_t':'ConditionalValidationSelection','validationSetId':'vs','validationChances':"
                                + "[{'userScoreThreshold':0,'chance':1,'rapidCount':1}],'dimensions':['global']}"),
                Arguments.of(
                        new ConditionalValidationSelection(
                                "vs", List.of(new ConditionalValidationSelection.Chance(0.5, 0.1, 2))),
                        "{'_t':'ConditionalValidationSelection','validationSetId':'vs','validationChances':"
                                + "[{'userScoreThreshold':0.5,'chance':0.1,'rapidCount':2}]}"),
                Arguments.of(
                        new DemographicSelection(List.of("age"), 1),
                        "{'_t':'DemographicSelection','keys':['age'],'maxRapids':1}"),
                Arguments.of(
                        new CappedSelection(List.of(labeling, validation), 3),
                        "{'_t':'CappedSelection','selections':[" + LABELING + "," + VALIDATION + "],'maxRapids':3}"),
                Arguments.of(
                        new ShufflingSelection(List.of(labeling)),
                        "{'_t':'ShufflingSelection','selections':[" + LABELING + "]}"),
                Arguments.of(
                        new AbTestSelection(List.of(labeling), List.of(validation)),
                        "{'_t':'AbTestSelection','a':[" + LABELING + "],'b':[" + VALIDATION + "]}"),
                Arguments.of(new StaticSelection(List.of("r")), "{'_t':'StaticSelection','rapidIds':['r']}"),
                Arguments.of(
                        new EffortSelection(10),
                        "{'_t':'EffortCappedSelection','effortBudget':10,'retrievalMode':'Shuffled','maxIterations':null}"));
    }

    @ParameterizedTest
    @MethodSource("selections")
    void selection_goesThereAndBack(Selection selection, String wire) {
        assertThat(SelectionCodec.toJson(selection)).isEqualTo(json(wire.replace('\'', '"')));
        assertThat(SelectionCodec.read(json(wire.replace('\'', '"')))).isEqualTo(selection);
    }

    @Test
    void selection_notUnderstood_goesBackAsItCame() {
        for (String wire : List.of(
                "{'_t':'LotterySelection','tickets':6}",
                "{'_t':'LabelingSelection','amount':2,'retrievalMode':'Backwards'}",
                "{'_t':'ValidationSelection','validationSetId':'vs','amount':1,'strict':true}")) {
            var raw = json(wire.replace('\'', '"'));
            assertThat(SelectionCodec.read(raw)).isEqualTo(new UnknownSelection(raw));
            assertThat(SelectionCodec.toJson(SelectionCodec.read(raw))).isEqualTo(raw);
        }
    }

    @Test
    void selection_emptyOrOutsideItsRange_refused() {
        List<ThrowingCallable> attempts = List.of(
                () -> new LabelingSelection(0),
                () -> new EffortSelection(0),
                () -> new LabelingSelection(1).withMaxIterations(0),
                () -> new ValidationSelection(" "),
                () -> new ValidationSelection("vs", 0),
                () -> new ConditionalValidationSelection("vs", List.of()),
                () -> new ConditionalValidationSelection.Chance(1.1, 1, 1),
                () -> new ConditionalValidationSelection.Chance(0, -1, 1),
                () -> new ConditionalValidationSelection.Chance(0, 1, 0),
                () -> new DemographicSelection(List.of(), 1),
                () -> new CappedSelection(List.of(new LabelingSelection(1)), 0),
                () -> new ShufflingSelection(List.of()),
                () -> new AbTestSelection(List.of(), List.of(new LabelingSelection(1))),
                () -> new StaticSelection(List.of()));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(InvalidInputException.class));
    }
}
