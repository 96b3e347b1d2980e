package ai.rapidata.sdk.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.BadRequestException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.recovery.FailedUploadException;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of definitions when something goes wrong on the way, and what happens to them later. */
class DefinitionOutcomeTest {

    private static final String REVISION = "GET /job/definition/jd/revision";
    private static final String REVISE = "POST /job/definition/jd/revision";
    private static final String SHORTEN = "POST /datasets/shorten-context";

    @TempDir
    Path directory;

    private DefinitionBench bench;

    @BeforeEach
    void open() {
        bench = new DefinitionBench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private JobDefinition compare(Datapoint... datapoints) {
        return bench.jobs.createCompareJobDefinition("N", "I?", List.of(datapoints));
    }

    private static Datapoint pair(String name) {
        return Datapoint.textPair(name + "1", name + "2");
    }

    private void takesDatapoints() {
        bench.service
                .on(DefinitionBench.DATASET, "{\"datasetId\":\"ds_1\"}")
                .on(DefinitionBench.DATAPOINT, "{\"datapointId\":\"dp\"}");
    }

    @Test
    void definitionRefused_throwsWhatTheServiceSaid_andNamesTheDataset() {
        takesDatapoints();
        bench.service.refuse(DefinitionBench.DEFINITION, 400, "the workflow is odd");

        assertThatThrownBy(() -> compare(pair("a")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("the workflow is odd")
                .satisfies(thrown -> assertThat(thrown.getSuppressed()[0]).hasMessageContaining("ds_1"));
        assertThat(bench.service.only(DefinitionBench.DEFINITION)).isNotNull();
    }

    @Test
    void answerLost_afterTheServiceActed_findsTheDefinitionByItsDataset() {
        takesDatapoints();
        bench.service
                .fail(DefinitionBench.DEFINITION, () -> new ConnectionException("answer lost", null, true))
                .on(
                        "GET /job/definitions",
                        "{\"total\":2,\"page\":1,\"pageSize\":10,\"items\":["
                                + "{\"definitionId\":\"other\",\"name\":\"N\"},{\"definitionId\":\"jd\",\"name\":\"N\"}]}")
                .on("GET /job/definition/other/revision", "{\"datasetId\":\"ds_0\",\"revisionNumber\":1}")
                .on(REVISION, "{\"datasetId\":\"ds_1\",\"revisionNumber\":1}");

        assertThat(compare(pair("a")).id()).isEqualTo("jd");
        assertThat(bench.service.only(DefinitionBench.DEFINITION)).isNotNull();
    }

    @Test
    void answerLost_beforeTheServiceActed_createsOnceMore() {
        takesDatapoints();
        bench.service
                .fail(DefinitionBench.DEFINITION, () -> new ConnectionException("answer lost", null, true))
                .on(DefinitionBench.DEFINITION, "{\"definitionId\":\"jd\",\"pipelineId\":\"p\"}")
                .on("GET /job/definitions", "{\"total\":0,\"page\":1,\"pageSize\":10,\"items\":[]}");

        assertThat(compare(pair("a")).id()).isEqualTo("jd");
    }

    @Test
    void serverError_thatStays_isThrownAfterThreeSendings_eachOfThemLookedFor() {
        takesDatapoints();
        bench.service
                .refuse(DefinitionBench.DEFINITION, 500, "broken")
                .on("GET /job/definitions", "{\"total\":0,\"page\":1,\"pageSize\":10,\"items\":[]}");

        assertThatThrownBy(() -> compare(pair("a"))).isInstanceOf(ServerException.class);
        assertThat(bench.service.lines())
                .filteredOn(DefinitionBench.DEFINITION::equals)
                .hasSize(3);
        assertThat(bench.service.lines())
                .filteredOn("GET /job/definitions"::equals)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void datapointRefused_definitionIsMadeOfTheOthers_thenThrown() {
        bench.service
                .on(DefinitionBench.DATASET, "{\"datasetId\":\"ds_1\"}")
                .compute(DefinitionBench.DATAPOINT, request -> ScriptedTransport.refusingTexts(request, "b1"))
                .on(DefinitionBench.DEFINITION, "{\"definitionId\":\"jd\",\"pipelineId\":\"p\"}");

        FailedUploadException failure =
                catchThrowableOfType(FailedUploadException.class, () -> compare(pair("a"), pair("b"), pair("c")));

        assertThat(failure.jobDefinition().orElseThrow().id()).isEqualTo("jd");
        assertThat(failure.failedUploads()).containsExactly(pair("b"));
        assertThat(failure.detailedFailures().get(0).errorMessage()).contains("refused");
        assertThat(failure).hasMessageContaining("1 of 3 datapoints").hasMessageContaining("jd");
    }

    @Test
    void everyDatapointRefused_noDefinitionIsMade_withAnyTolerance() {
        bench.service
                .on(DefinitionBench.DATASET, "{\"datasetId\":\"ds_1\"}")
                .refuse(DefinitionBench.DATAPOINT, 400, "no");

        FailedUploadException failure = catchThrowableOfType(
                FailedUploadException.class,
                () -> bench.jobs.createCompareJobDefinition(
                        "N", "I?", List.of(pair("a")), options -> options.failureTolerance(1)));

        assertThat(failure.jobDefinition()).isEmpty();
        assertThat(bench.service.lines()).doesNotContain(DefinitionBench.DEFINITION);
    }

    @Test
    void longContexts_areShortenedOnceEach_inBatchesOfTen() {
        bench.accepting();
        bench.service.compute(SHORTEN, request -> ScriptedTransport.shortening(request, 399));
        List<Datapoint> datapoints = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            String context = Integer.toString(i % 12) + " " + "x".repeat(400);
            datapoints.add(pair("t" + i).withContext(context));
        }
        datapoints.add(pair("short").withContext("short"));

        JobDefinition definition = bench.jobs.createCompareJobDefinition("N", "I?", datapoints);

        List<JsonObject> asked = bench.service.sent().stream()
                .filter(sent -> sent.line().equals(SHORTEN))
                .map(sent -> sent.body())
                .toList();
        assertThat(asked).extracting(body -> body.objects("items").size()).containsExactlyInAnyOrder(10, 2);
        assertThat(asked.get(0).objects("items").get(0).string("question")).contains("I?");
        assertThat(bench.datapoints())
                .extracting(body -> body.string("context").orElseThrow().length())
                .containsOnly(399, 5);
        assertThat(definition.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(JobWarning.Kind.CONTEXT_SHORTENED);
            assertThat(warning.message()).startsWith("12 contexts were above 400 characters");
        });
    }

    @Test
    void datasetThatCannotBeLookedAtAfterTheUpload_isWarnedOf() {
        bench.accepting();
        bench.service
                .on("GET /dataset/ds_1/progress", "{\"total\":1,\"ready\":0,\"pending\":0,\"failed\":1}")
                .refuse("GET /dataset/ds_1/datapoints/failed", 503, "down")
                .refuse("GET /dataset/ds_1/datapoints", 503, "down");
        assertThat(compare(pair("a")).warnings()).as("nothing failed").isEmpty();
        assertThat(compare(pair("a")).warnings()).as("an empty list").isEmpty();

        JobDefinition definition = compare(pair("a"));

        assertThat(definition.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(JobWarning.Kind.DATAPOINTS_FAILED);
            assertThat(warning.message()).contains("ds_1").contains("could not be looked at");
        });
    }

    @Test
    void contextOf400Units_staysAsItIs() {
        bench.accepting();

        JobDefinition definition = compare(pair("a").withContext("\uD83D\uDE00".repeat(200)));

        assertThat(definition.warnings()).isEmpty();
        assertThat(bench.service.lines()).doesNotContain(SHORTEN);
    }

    @Test
    void contextShorteningAlways_shortensAllAndWarnsOfNone() {
        bench.accepting();
        bench.service.compute(SHORTEN, request -> ScriptedTransport.shortening(request, 3));

        JobDefinition definition = bench.jobs.createCompareJobDefinition(
                "N",
                "I?",
                List.of(pair("a").withContext("a context")),
                options -> options.contextShortening(ContextShortening.ALWAYS));

        assertThat(bench.datapoints().get(0).string("context")).contains("a c");
        assertThat(definition.warnings()).isEmpty();
    }

    @Test
    void contextThatCannotBeShortened_isKeptAndWarnedOf() {
        bench.accepting();
        bench.service.on(SHORTEN, "{\"items\":[{\"shortenedContext\":\"\"}]}");

        JobDefinition definition = compare(pair("a").withContext("x".repeat(401)));

        assertThat(bench.datapoints().get(0).string("context").orElseThrow()).hasSize(401);
        assertThat(definition.warnings())
                .extracting(JobWarning::kind)
                .containsExactly(JobWarning.Kind.CONTEXT_SHORTENED, JobWarning.Kind.CONTEXT_TOO_LONG);
    }

    @Test
    void shorteningFails_throwsBeforeAnythingIsCreated() {
        bench.service.refuse(SHORTEN, 400, "no");

        assertThatThrownBy(() -> compare(pair("a").withContext("x".repeat(401))))
                .isInstanceOf(BadRequestException.class);
        assertThat(bench.service.lines()).containsExactly(SHORTEN);
    }

    @Test
    void ranking_contextOfAGroup_isShortenedOnce() {
        bench.accepting();
        bench.service.compute(SHORTEN, request -> ScriptedTransport.shortening(request, 10));

        bench.jobs.createRankingJobDefinition(
                "N", "I?", List.of(Datapoint.textGroup(List.of("a", "b", "c")).withContext("x".repeat(500))), 9);

        assertThat(bench.service.only(SHORTEN).body().objects("items")).hasSize(1);
        assertThat(bench.service.only(DefinitionBench.GROUP).body().string("context"))
                .contains("x".repeat(10));
    }

    @Test
    void updateDataset_takesPairsOfACompareDefinition() {
        bench.accepting();
        bench.service.on(REVISE, "{\"revisionNumber\":2,\"pipelineId\":\"p2\"}");
        JobDefinition definition = compare(pair("a"));

        assertThat(definition.updateDataset(List.of(pair("b"), pair("c")))).isSameAs(definition);

        assertThat(bench.service.bodyOf(REVISE)).isEqualTo("{\"datasetId\":\"ds_1\"}");
        assertThat(bench.datapoints()).hasSize(3);
        assertThatThrownBy(() -> definition.updateDataset(List.of(Datapoint.text("single"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("datapoints[0]");
    }

    @Test
    void updateDataset_ofAFoundDefinition_followsWhatItAsks() {
        bench.accepting();
        bench.service
                .on(
                        "GET /job/definition/jd",
                        "{\"definitionId\":\"jd\",\"name\":\"Found\",\"definitionType\":\"Compare\"}")
                .on(
                        REVISION,
                        "{\"datasetId\":\"ds_0\",\"revisionNumber\":1,\"workflow\":{\"_t\":\"SimpleWorkflow\","
                                + "\"blueprint\":{\"_t\":\"CompareBlueprint\",\"criteria\":\"Which?\"}}}")
                .on(REVISE, "{\"revisionNumber\":2,\"pipelineId\":\"p2\"}")
                .compute(SHORTEN, request -> ScriptedTransport.shortening(request, 10));
        JobDefinition definition = bench.jobs.getJobDefinitionById("jd");

        definition.updateDataset(List.of(pair("b").withContext("x".repeat(401))));

        assertThat(bench.service.only(SHORTEN).body().objects("items").get(0).string("question"))
                .contains("Which?");
        assertThat(bench.service.bodyOf(DefinitionBench.DATASET)).isEqualTo("{\"name\":\"Found_dataset\"}");
        assertThatThrownBy(() -> definition.updateDataset(List.of(Datapoint.media("a.jpg"))))
                .hasMessageContaining("exactly two");
    }

    @Test
    void updateDataset_ofRankings_countsTheirPairsAnew() {
        bench.accepting();
        bench.service.on(REVISE, "{\"revisionNumber\":2,\"pipelineId\":\"p2\"}");
        JobDefinition definition =
                bench.jobs.createRankingJobDefinition("N", "I?", List.of(List.of("a", "b")), DataType.TEXT, 12);

        definition.updateDataset(List.of(Datapoint.textGroup(List.of("a", "b", "c", "d"))));

        JsonObject revision = bench.service.only(REVISE).body();
        assertThat(revision.object("referee").orElseThrow().intValue("totalVotes"))
                .hasValue(2);
        assertThat(revision.object("workflow")).isPresent();
    }

    @Test
    void updateDataset_datapointFails_keepsTheOldRevisionUntilARetrySucceeds() {
        bench.accepting();
        JobDefinition definition = compare(pair("a"));
        bench.close();
        bench = new DefinitionBench(directory);
        bench.service
                .on("GET /job/definition/jd", "{\"definitionId\":\"jd\",\"name\":\"N\"}")
                .on(REVISION, "{\"datasetId\":\"ds_0\",\"workflow\":{}}")
                .on(DefinitionBench.DATASET, "{\"datasetId\":\"ds_1\"}")
                .refuse(DefinitionBench.DATAPOINT, 400, "no")
                .on(DefinitionBench.DATAPOINT, "{\"datapointId\":\"dp\"}")
                .on(REVISE, "{\"revisionNumber\":2}");
        JobDefinition found = bench.jobs.getJobDefinitionById("jd");

        FailedUploadException failure =
                catchThrowableOfType(FailedUploadException.class, () -> found.updateDataset(List.of(pair("b"))));

        assertThat(failure).hasMessageContaining("job definition jd keeps its present datapoints");
        assertThat(failure.jobDefinition()).containsSame(found);
        assertThat(bench.service.lines()).doesNotContain(REVISE);
        assertThat(failure.retry()).isSameAs(found);
        assertThat(bench.service.bodyOf(REVISE)).isEqualTo("{\"datasetId\":\"ds_1\"}");
        assertThat(definition.id()).isEqualTo(found.id());
    }

    @Test
    void otherCalls_haveTheServicesForm() {
        bench.accepting();
        bench.service
                .accept("PATCH /job/definition/jd")
                .accept("DELETE /job/definition/jd")
                .on(
                        "GET /job/definition/jd/cost-estimate",
                        "{\"estimatedCost\":1.5,\"costPerResponse\":0.1,"
                                + "\"datapointCount\":1,\"requiredResponses\":15}");
        JobDefinition definition = compare(pair("a"));

        assertThat(definition.estimatedCost().requiredResponses()).isEqualTo(15);
        assertThat(definition.updateName("new").name()).isEqualTo("new");
        assertThat(bench.service.bodyOf("PATCH /job/definition/jd")).isEqualTo("{\"name\":\"new\"}");
        assertThat(definition.preview()).isSameAs(definition);
        definition.delete();
        assertThatThrownBy(() -> definition.updateName("")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void datapointsAsAnIterable_areWalkedThroughLazily() {
        bench.accepting();
        Iterable<Datapoint> generated = () ->
                Collections.nCopies(3, 0).stream().map(ignored -> pair("same")).iterator();

        bench.jobs.createCompareJobDefinition("N", "I?", generated);

        assertThat(bench.datapoints())
                .extracting(body -> body.longValue("sortIndex").orElseThrow())
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void listChangedByTheCallerMeanwhile_changesNothing() {
        bench.accepting();
        List<Datapoint> mine = new ArrayList<>(List.of(pair("a"), pair("b")));
        bench.service.compute(SHORTEN, request -> {
            mine.clear();
            return ScriptedTransport.shortening(request, 10);
        });
        mine.set(0, pair("a").withContext("x".repeat(401)));

        bench.jobs.createCompareJobDefinition("N", "I?", mine);

        assertThat(bench.datapoints()).hasSize(2);
    }
}
