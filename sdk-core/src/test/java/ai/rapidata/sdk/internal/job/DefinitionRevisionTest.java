package ai.rapidata.sdk.internal.job;

import static ai.rapidata.sdk.testing.ScriptedTransport.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobDefinitionRevision;
import ai.rapidata.sdk.job.RevisionState;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Revisions, copies and sharing of definitions; sharing of jobs. */
class DefinitionRevisionTest {

    private static final String NEWEST = "GET /job/definition/jd/revision";
    private static final String REVISE = "POST /job/definition/jd/revision";
    private static final String WORKFLOW = "{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint',"
            + "'criteria':'Which?','indexIdentifiers':null}}";
    private static final String REVISION = ("{'definitionId':'jd','revisionNumber':%d,'state':'Completed',"
                    + "'pipelineId':'p','datasetId':'ds_0','workflow':" + WORKFLOW
                    + ",'referee':{'_t':'NaiveReferee','totalVotes':10},"
                    + "'featureFlags':[{'key':'no_shuffle','value':'True'}],'createdAt':'2026-01-02T03:04:05+00:00',"
                    + "'createdById':'u','createdByMail':'m','isInstructionComplex':true,"
                    + "'instructionComplexityReason':'long words'}")
            .replace('\'', '"');

    private final JobFixture fixture = new JobFixture();
    private final ScriptedTransport service = fixture.service;
    private final JobDefinition definition = fixture.definition("jd");

    @AfterEach
    void close() {
        fixture.close();
    }

    private static JsonObject wire(String text) {
        return json(text.replace('\'', '"'));
    }

    private void revisable() {
        service.on(NEWEST, REVISION.formatted(1))
                .on(REVISE, "{\"revisionNumber\":2,\"pipelineId\":\"p2\"}")
                .on(NEWEST + "/2", REVISION.formatted(2));
    }

    @Test
    void revise_referee_sendsTheWorkflowWithIt() {
        revisable();

        JobDefinitionRevision revision =
                definition.revise(options -> options.referee(new Referee.EarlyStopping(0.99, 50)));

        assertThat(service.only(REVISE).body())
                .isEqualTo(wire("{'workflow':" + WORKFLOW
                        + ",'referee':{'_t':'EarlyStoppingReferee','threshold':0.99,'maxVotes':50}}"));
        assertThat(revision.number()).isEqualTo(2);
    }

    @Test
    void revise_taskAndSettings_sendsTheRefereeWithIt() {
        revisable();

        definition.revise(options -> options.task(new CompareTask("Which now?"))
                .settings(Settings.noShuffle(false))
                .validationSetId("vs"));

        assertThat(service.only(REVISE).body())
                .isEqualTo(wire("{'workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint',"
                        + "'criteria':'Which now?','indexIdentifiers':null}},"
                        + "'referee':{'_t':'NaiveReferee','totalVotes':10},"
                        + "'rapidFeatureFlags':[{'key':'no_shuffle','value':'False'}],'campaignFeatureFlags':[],"
                        + "'validationSetId':'vs'}"));
    }

    @Test
    void revise_datasetOnly_asksForNothingElse() {
        service.on(REVISE, "{\"revisionNumber\":2}").on(NEWEST + "/2", REVISION.formatted(2));

        definition.revise(options -> options.datasetId("ds_9"));

        assertThat(service.bodyOf(REVISE)).isEqualTo("{\"datasetId\":\"ds_9\"}");
    }

    @Test
    void revise_nothingOrAnotherType_refused() {
        revisable();

        assertThatThrownBy(() -> definition.revise(options -> options))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("changes nothing");
        assertThatThrownBy(() -> definition.revise(options -> options.task(new LocateTask("Where?"))))
                .hasMessageContaining("is a Locate task while the definition has Compare tasks");
        assertThat(service.lines()).doesNotContain(REVISE);
    }

    @Test
    void revision_isReadWithEverything() {
        service.on(NEWEST, REVISION.formatted(3)).on(NEWEST + "/1", REVISION.formatted(1));

        JobDefinitionRevision revision = definition.newestRevision();

        assertThat(revision.number()).isEqualTo(3);
        assertThat(revision.definitionId()).isEqualTo("jd");
        assertThat(revision.state()).isEqualTo(RevisionState.COMPLETED);
        assertThat(revision.datasetId()).contains("ds_0");
        assertThat(revision.taskType()).contains(TaskType.COMPARE);
        assertThat(revision.instruction()).contains("Which?");
        assertThat(revision.referee()).contains(new Referee.Naive(10));
        assertThat(revision.settings()).containsExactly(Settings.noShuffle());
        assertThat(revision.isInstructionComplex()).contains(true);
        assertThat(revision.instructionComplexityReason()).contains("long words");
        assertThat(revision.createdAt()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(definition.revision(1).number()).isEqualTo(1);
    }

    @Test
    void streamRevisions_newestFirst() {
        service.on(
                "GET /job/definition/jd/revisions",
                "{\"total\":2,\"page\":1,\"pageSize\":100,\"items\":[{\"definitionId\":\"jd\",\"revisionNumber\":2,"
                        + "\"state\":\"Pending\"},{\"definitionId\":\"jd\",\"revisionNumber\":1,\"state\":\"Odd\"}]}");

        assertThat(definition.streamRevisions())
                .extracting(JobDefinitionRevision::state)
                .containsExactly(RevisionState.PENDING, new RevisionState("Odd"));
        assertThat(service.sent().get(0).query()).isEqualTo("page=1&page_size=100&sort=-revision_number");
    }

    @Test
    void copy_isADefinitionOfItsOwn() {
        service.on("POST /job/definition/jd/clone", "{\"definitionId\":\"jd2\",\"pipelineId\":\"p\"}")
                .on("GET /job/definition/jd2", "{\"definitionId\":\"jd2\",\"name\":\"N Copy\"}");

        assertThat(definition.copy("M").name()).isEqualTo("M");
        assertThat(definition.copy().name()).isEqualTo("N Copy");

        assertThat(service.sent().get(0).body()).hasToString("{\"definitionName\":\"M\"}");
        assertThat(service.sent().get(1).body()).hasToString("{}");
        assertThatThrownBy(() -> definition.copy(" ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void share_ofADefinition_isAQueryParameter() {
        service.accept("PATCH /job/definition/jd/share");

        assertThat(definition.share(true)).isSameAs(definition);

        assertThat(service.only("PATCH /job/definition/jd/share").query()).isEqualTo("isPublic=true");
    }
}
