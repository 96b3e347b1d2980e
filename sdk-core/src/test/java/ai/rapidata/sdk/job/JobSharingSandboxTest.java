package ai.rapidata.sdk.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names, visibility, shares and searches of jobs and definitions, against the sandbox. */
class JobSharingSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    private JobDefinition definition(String name) {
        return client.job().createCompareJobDefinition(name, "Which?", List.of(List.of("a", "b")), DataType.TEXT);
    }

    private Audience global() {
        return client.audience().getAudienceById("global");
    }

    @Test
    void job_isRenamedAndShownToEverybody() {
        Job job = global().assignJob(
                        definition("Plain"),
                        options -> options.name("First name")
                                .priority(5)
                                .notifyOwnerOnCompletion(false)
                                .checkForExplicitContent(true));
        assertThat(job.details().name()).isEqualTo("First name");

        job.updateName("Second name").updateVisibility(true);

        assertThat(job.name()).isEqualTo("Second name");
        assertThat(client.job().getJobById(job.id()).name()).isEqualTo("Second name");
        assertThat(job.details().isPublic()).isTrue();
        assertThat(job.updateVisibility(false).details().isPublic()).isFalse();
    }

    @Test
    void job_isSharedAndSharedNoLonger() {
        Job job = global().assignJob(definition("Shared"), options -> options.name("Shared job"));

        job.share("colleague@sandbox.invalid", ShareLevel.VIEWER);

        assertThat(job.getShares()).singleElement().satisfies(share -> {
            assertThat(share.email()).contains("colleague@sandbox.invalid");
            assertThat(share.level()).isEqualTo(ShareLevel.VIEWER);
        });
        assertThat(client.job().streamSharedJobs(search -> search.contains(JobField.NAME, "Shared")))
                .as("what others share with this account, not what it shares itself")
                .isEmpty();
        assertThat(job.unshare(job.getShares().get(0).customerId()).getShares()).isEmpty();
    }

    @Test
    void definitions_areFoundByNamePageAndProperty_alsoThoseOfEverybody() {
        definition("Needle one");
        TIME.clock().advance(Duration.ofSeconds(1));
        JobDefinition open = definition("Needle two").share(true);

        assertThat(client.job().findJobDefinitions("Needle"))
                .extracting(JobDefinition::name)
                .containsExactly("Needle two", "Needle one");
        assertThat(client.job().findJobDefinitions("Needle", 1, 2))
                .extracting(JobDefinition::name)
                .containsExactly("Needle one");
        assertThat(client.job().findJobDefinitions()).hasSizeBetween(2, JobManager.DEFAULT_AMOUNT);
        assertThat(client.job()
                        .streamJobDefinitions(search -> search.contains(JobDefinitionField.NAME, "Needle")
                                .sortedBy(JobDefinitionField.NAME)
                                .pageSize(1))
                        .map(JobDefinition::name))
                .containsExactly("Needle one", "Needle two");
        assertThat(client.job()
                        .streamPublicJobDefinitions(search -> search.contains(JobDefinitionField.NAME, "Needle"))
                        .map(JobDefinition::id))
                .containsExactly(open.id());
    }

    @Test
    void jobs_areFoundByNamePageAndProperty() {
        Audience audience = global();
        JobDefinition definition = definition("Of jobs");
        Job first = audience.assignJob(definition, options -> options.name("Pin one"));
        TIME.clock().advance(Duration.ofSeconds(1));
        Job second = audience.assignJob(definition, options -> options.name("Pin two"));

        assertThat(client.job().findJobs("Pin")).extracting(Job::id).containsExactly(second.id(), first.id());
        assertThat(client.job().findJobs("Pin", 1, 2)).extracting(Job::id).containsExactly(first.id());
        assertThat(client.job().findJobs()).isNotEmpty();
        assertThat(audience.findJobs("Pin one")).extracting(Job::id).containsExactly(first.id());
        assertThat(audience.streamJobs("pin")).hasSize(2);
        assertThat(client.job()
                        .streamJobs(search -> search.is(JobField.JOB_DEFINITION_ID, definition.id())
                                .is(JobField.AUDIENCE_ID, "global")
                                .from(JobField.CREATED_AT, first.createdAt().orElseThrow())
                                .sortedBy(JobField.NAME)
                                .pageSize(1))
                        .map(Job::name))
                .containsExactly("Pin one", "Pin two");
    }

    @Test
    void pages_leadToWhereJobsAndDefinitionsAreShown() {
        JobDefinition definition = definition("Shown").preview();
        Job job = global().assignJob(definition).view();

        assertThat(definition.page().getPath()).endsWith("/definitions/" + definition.id());
        assertThat(job.page().getPath()).endsWith("/audiences/global/job/" + job.id());
        assertThat(TIME.printed())
                .contains(definition.page().toString(), job.page().toString());
        assertThat(job.pipelineId()).isNotEmpty();
        assertThat(job.definitionId()).isEqualTo(definition.id());
        assertThat(job.audienceId()).isEqualTo("global");
        assertThat(definition.estimatedCost().datapointCount()).isEqualTo(1);
    }
}
