package ai.rapidata.sdk.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.AudienceExample;
import ai.rapidata.sdk.audience.ExampleTruth;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every type of task from definition to results, and every kind of example, against the sandbox. */
class TaskTypesSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private static final String IMAGE = "https://assets.rapidata.ai/cat.jpeg";
    private static final String CLIP = "https://assets.rapidata.ai/0074_sora_1.mp4";

    private final RapidataClient client = TIME.client();

    private JobResults run(JobDefinition definition) {
        return client.audience().getAudienceById("global").assignJob(definition).getResults();
    }

    @Test
    void ranking_ofTexts() {
        JobDefinition definition = client.job()
                .createRankingJobDefinition(
                        "Ranking",
                        "Which text is better?",
                        List.of(List.of("one", "two", "three"), List.of("four", "five")),
                        DataType.TEXT,
                        6,
                        options -> options.contexts(List.of("first", "second")));

        assertThat(run(definition).asRanking().rows()).isNotEmpty();
        assertThat(definition.newestRevision().referee()).contains(new Referee.Naive(2));
    }

    @Test
    void freeText_aboutATextWithSettings() {
        JobDefinition definition = client.job()
                .createFreeTextJobDefinition(
                        "Free text",
                        "What does this make you think of?",
                        List.of("A rainy day"),
                        DataType.TEXT,
                        options -> options.settings(
                                Settings.freeTextMinimumCharacters(5), Settings.freeTextMaxCharacters(100)));

        assertThat(definition.warnings()).isEmpty();
        assertThat(run(definition).asFreeText().rows()).hasSize(1);
    }

    @Test
    void selectWords_ofASentence() {
        JobDefinition definition = client.job()
                .createSelectWordsJobDefinition(
                        "Words", "Which words are wrong?", List.of(IMAGE), List.of("A cat sits on a mat"));

        assertThat(run(definition).asSelectWords().rows()).hasSize(1);
    }

    @Test
    void locate_onAnImage() {
        JobDefinition definition = client.job()
                .createLocateJobDefinition(
                        "Locate",
                        "Where is the cat?",
                        List.of(IMAGE),
                        DataType.MEDIA,
                        options -> options.settings(Settings.locateMinPoints(), Settings.locateMaxPoints()));

        assertThat(run(definition).asLocate().rows()).hasSize(1);
    }

    @Test
    void draw_overAnImage() {
        JobDefinition definition =
                client.job().createDrawJobDefinition("Draw", "Colour the cat.", List.of(IMAGE), DataType.MEDIA);

        assertThat(run(definition).asDraw().rows()).hasSize(1);
    }

    @Test
    void timestamp_ofAClip() {
        JobDefinition definition = client.job()
                .createTimestampJobDefinition("Moments", "When does it move?", List.of(CLIP), DataType.MEDIA);

        assertThat(run(definition).asTimestamp().rows()).hasSize(1);
    }

    @Test
    void quorum_endsEarly() {
        JobDefinition definition = client.job()
                .createClassificationJobDefinition(
                        "Quorum",
                        "Cat or dog?",
                        List.of("Cat", "Dog"),
                        List.of(IMAGE),
                        DataType.MEDIA,
                        options -> options.responsesPerDatapoint(15).quorumThreshold(3));

        assertThat(run(definition).asClassification().rows().get(0).votes()).hasSizeBetween(3, 8);
        assertThat(definition.newestRevision().referee()).contains(new Referee.Quorum(3, 15));
    }

    @Test
    void revision_withAnotherReferee_isWhatLaterJobsRun() {
        JobDefinition definition = client.job()
                .createClassificationJobDefinition(
                        "Revised", "Cat or dog?", List.of("Cat", "Dog"), List.of(IMAGE), DataType.MEDIA);

        JobDefinitionRevision revision = definition.revise(options -> options.referee(new Referee.Naive(3)));

        assertThat(revision.number()).isEqualTo(2);
        assertThat(run(definition).asClassification().rows().get(0).votes()).hasSize(3);
        assertThat(definition.streamRevisions())
                .extracting(JobDefinitionRevision::number)
                .containsExactly(2, 1);
    }

    @Test
    void copyRenameAndShare_ofADefinition() {
        JobDefinition definition = client.job()
                .createClassificationJobDefinition(
                        "Original", "Cat or dog?", List.of("Cat", "Dog"), List.of("a text"), DataType.TEXT);

        JobDefinition copy = definition.copy("Twin").updateName("Renamed").share(true);

        assertThat(copy.id()).isNotEqualTo(definition.id());
        assertThat(copy.details().name()).isEqualTo("Renamed");
        assertThat(copy.details().isPublic()).isTrue();
        assertThat(run(copy).asClassification().rows()).hasSize(1);
    }

    @Test
    void examples_ofEveryKind_areListedChangedAndRemoved() {
        Audience audience = client.audience().createAudience("Examples");
        audience.addClassificationExample("Cat?", List.of("Yes", "No"), IMAGE, List.of("Yes"))
                .addCompareExample("Which?", Datapoint.textPair("better", "worse"), "better")
                .addLocateExample("Where?", Datapoint.media(IMAGE), List.of(new Box(0.1, 0.1, 0.9, 0.9)))
                .addDrawExample("Colour!", Datapoint.media(IMAGE), List.of(new Box(0, 0, 0.5, 0.5)))
                .addSelectWordsExample("Wrong?", Datapoint.media(IMAGE).withSentence("a bat sits"), List.of(1))
                .addTimestampExample("When?", Datapoint.media(CLIP), List.of(new TimeRange(0, 1000)));

        List<AudienceExample> examples = audience.streamExamples().toList();

        assertThat(examples)
                .extracting(example -> example.truth().orElseThrow().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Categories", "Winner", "Places", "Parts", "Words", "Moments");
        AudienceExample classification = examples.stream()
                .filter(example -> example.truth().orElseThrow() instanceof ExampleTruth.Categories)
                .findFirst()
                .orElseThrow();
        audience.updateExample(
                classification.id(),
                update -> update.explanation("It purrs.").truth(new ExampleTruth.Categories(List.of("No"))));
        assertThat(audience.streamExamples().filter(example -> example.id().equals(classification.id())))
                .singleElement()
                .satisfies(example -> {
                    assertThat(example.explanation()).contains("It purrs.");
                    assertThat(example.truth()).contains(new ExampleTruth.Categories(List.of("No")));
                });
        audience.deleteExample(classification.id());
        assertThat(audience.getExamples().total()).isEqualTo(5);
    }
}
