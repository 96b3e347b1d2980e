package ai.rapidata.sdk.internal.api;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.FreeTextTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.RankingTask;
import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowCodecTest {

    private static final String BRADLEY_TERRY =
            "'rankingConfig':{'_t':'BradleyTerryRankingConfig','startingScore':1200}}";

    static Stream<Arguments> tasks() {
        return Stream.of(
                Arguments.of(
                        new ClassificationTask("I?", List.of("Yes", "No")),
                        1,
                        "{'_t':'SimpleWorkflow','blueprint':{'_t':'ClassifyBlueprint','categories':[{'label':'Yes','value':'Yes'},"
                                + "{'label':'No','value':'No'}],'title':'I?'}}"),
                Arguments.of(
                        new CompareTask("I?"),
                        2,
                        "{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint','criteria':'I?','indexIdentifiers':null}}"),
                Arguments.of(
                        new CompareTask("I?", List.of("X", "Y")),
                        2,
                        "{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint','criteria':'I?',"
                                + "'indexIdentifiers':['X','Y']}}"),
                Arguments.of(
                        new FreeTextTask("I?"),
                        1,
                        "{'_t':'SimpleWorkflow','blueprint':{'_t':'FreeTextBlueprint','question':'I?',"
                                + "'validationSystemPrompt':null}}"),
                Arguments.of(
                        new SelectWordsTask("I?"),
                        1,
                        "{'_t':'SimpleWorkflow','blueprint':{'_t':'TranscriptionBlueprint','title':'I?'}}"),
                Arguments.of(
                        new LocateTask("I?"),
                        1,
                        "{'_t':'SimpleWorkflow','blueprint':{'_t':'LocateBlueprint','target':'I?'}}"),
                Arguments.of(
                        new DrawTask("I?"),
                        1,
                        "{'_t':'SimpleWorkflow','blueprint':{'_t':'LineBlueprint','target':'I?'}}"),
                Arguments.of(
                        new TimestampTask("I?"),
                        1,
                        "{'_t':'SimpleWorkflow','blueprint':{'_t':'ScrubBlueprint','target':'I?'}}"),
                Arguments.of(
                        new RankingTask("I?", 7, 1, 0.5),
                        10,
                        "{'_t':'GroupedRankingWorkflow','criteria':'I?','pairMakerConfig':{'_t':'FullPermutationPairMaker'},"
                                + BRADLEY_TERRY),
                Arguments.of(
                        new RankingTask("I?", 50, 1, 0.25),
                        11,
                        "{'_t':'GroupedRankingWorkflow','criteria':'I?','pairMakerConfig':{'_t':'OnlinePairMaker',"
                                + "'randomMatchesRatio':0.25,'totalComparisonBudget':50}," + BRADLEY_TERRY));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void workflow_hasTheServicesForm_andTellsWhatItAsks(Task task, int mostItems, String wire) {
        JsonObject workflow = WorkflowCodec.toJson(task, mostItems);

        assertThat(workflow).isEqualTo(json(wire.replace('\'', '"')));
        assertThat(WorkflowCodec.taskType(workflow)).contains(task.type());
        assertThat(WorkflowCodec.instruction(workflow)).contains("I?");
    }

    @Test
    void workflow_ofTomorrow_hasNoType() {
        JsonObject workflow = json("{\"_t\":\"SimpleWorkflow\",\"blueprint\":{\"_t\":\"SmellBlueprint\",\"nose\":1}}");

        assertThat(WorkflowCodec.taskType(workflow)).isEmpty();
        assertThat(WorkflowCodec.instruction(workflow)).isEmpty();
        assertThat(TaskType.values()).hasSize(8);
    }

    static Stream<Arguments> referees() {
        return Stream.of(
                Arguments.of(new Referee.Naive(10), "{'_t':'NaiveReferee','totalVotes':10}"),
                Arguments.of(
                        new Referee.EarlyStopping(0.99, 50),
                        "{'_t':'EarlyStoppingReferee','maxVotes':50,'threshold':0.99}"),
                Arguments.of(new Referee.Quorum(7, 10), "{'_t':'QuorumReferee','threshold':7,'maxVotes':10}"),
                Arguments.of(new Referee.Budget(70), "{'_t':'BudgetReferee','totalBudget':70}"));
    }

    @ParameterizedTest
    @MethodSource("referees")
    void referee_goesThereAndBack(Referee referee, String wire) {
        assertThat(RefereeCodec.toJson(referee)).isEqualTo(json(wire.replace('\'', '"')));
        assertThat(RefereeCodec.read(json(wire.replace('\'', '"')))).isEqualTo(referee);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_t':'CoinReferee'}",
                "{'_t':'NaiveReferee'}",
                "{'_t':'NaiveReferee','totalVotes':10,'mood':'strict'}",
                "{'_t':'EarlyStoppingReferee','maxVotes':50,'threshold':1}"
            })
    void referee_notUnderstood_goesBackAsItCame(String wire) {
        JsonObject raw = json(wire.replace('\'', '"'));

        assertThat(RefereeCodec.read(raw)).isEqualTo(new Referee.Unknown(raw));
        assertThat(RefereeCodec.toJson(RefereeCodec.read(raw))).isEqualTo(raw);
    }
}
