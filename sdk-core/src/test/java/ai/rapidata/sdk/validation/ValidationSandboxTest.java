package ai.rapidata.sdk.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.selection.LabelingSelection;
import ai.rapidata.sdk.selection.ValidationSelection;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Validation sets through their whole life against the sandbox. They share one time, so one test runs at a time. */
@Execution(ExecutionMode.SAME_THREAD)
class ValidationSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();
    private static final List<Box> QUARTER = List.of(new Box(0, 0, 0.5, 0.5));

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    @TempDir
    Path directory;

    private final RapidataClient client = TIME.client();

    private String picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, name.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Files.write(directory.resolve(name), bytes.toByteArray()).toString();
    }

    private ValidationTruth onlyTruth(ValidationSet set) {
        return set.findRapids().get(0).truth().orElseThrow();
    }

    @Test
    void everySet_isStoredWithItsTruths() throws IOException {
        ValidationManager validation = client.validation();
        Datapoint image = Datapoint.media(picture("image.png"));

        assertThat(onlyTruth(validation.createClassificationSet(
                        "c", "I", List.of("x", "y"), List.of("t"), DataType.TEXT, List.of(List.of("y")))))
                .isEqualTo(new ValidationTruth.Categories(List.of("y")));
        assertThat(onlyTruth(
                        validation.createCompareSet("p", "I", List.of(Datapoint.textPair("a", "b")), List.of("b"))))
                .isEqualTo(new ValidationTruth.Winner("b"));
        assertThat(onlyTruth(validation.createSelectWordsSet(
                        "w", "I", List.of(image.withSentence("one two three")), List.of(List.of(1)))))
                .isEqualTo(new ValidationTruth.Words(List.of(new ValidationTruth.Word("two", 1)), 1.0, 1.0));
        assertThat(onlyTruth(validation.createLocateSet("l", "I", List.of(image), List.of(QUARTER))))
                .isEqualTo(new ValidationTruth.Boxes(QUARTER, null, null));
        assertThat(onlyTruth(validation.createDrawSet("d", "I", List.of(image), List.of(QUARTER))))
                .isEqualTo(new ValidationTruth.Boxes(QUARTER, null, null));
        assertThat(onlyTruth(validation.createTimestampSet(
                        "t", "I", List.of(image), List.of(List.of(new TimeRange(0, 10))))))
                .isEqualTo(new ValidationTruth.Moments(List.of(new TimeRange(0, 10))));
    }

    @Test
    void compareOfMedia_namesTheUploadedWinner() throws IOException {
        String right = picture("right.png");
        ValidationSet set = client.validation()
                .createCompareSet(
                        "media", "I", List.of(List.of(picture("wrong.png"), right)), DataType.MEDIA, List.of(right));

        ValidationRapid rapid = set.findRapids().get(0);

        assertThat(rapid.asset().toString())
                .contains(((ValidationTruth.Winner) rapid.truth().orElseThrow()).winnerId());
    }

    @Test
    void mixedSet_whole_life() {
        List<Rapid> rapids = IntStream.range(0, 25)
                .mapToObj(i -> Rapid.compare("Which?", Datapoint.textPair("a" + i, "b" + i), "a" + i)
                        .withExplanation("because " + i))
                .toList();
        ValidationSet set = client.validation()
                .createMixedSet(
                        "mixed",
                        rapids,
                        options -> options.dimensions("grammar").shouldAlert(false));
        assertThat(set.details().dimensions()).containsExactly("grammar");
        assertThat(set.rapidCount()).isEqualTo(25);
        assertThat(set.streamRapids(search -> search.pageSize(10)))
                .hasSize(25)
                .allSatisfy(rapid -> assertThat(rapid.explanation()).isPresent());

        set.addRapid(Rapid.classification("What?", List.of("x", "y"), Datapoint.text("t"), List.of("x")))
                .updateDimensions(List.of("other"))
                .updateShouldAlert(true)
                .updateCanBeFlagged(false)
                .updateName("renamed set")
                .updateVisibility(true)
                .view();
        assertThat(set.rapidCount()).isEqualTo(26);
        assertThat(set.dimensions()).containsExactly("other");
        assertThat(client.validation().getValidationSetById(set.id()).dimensions())
                .containsExactly("other");

        set.deleteRapid(set.findRapids().get(0).id());
        assertThat(set.rapidCount()).isEqualTo(25);

        assertThat(client.validation().findValidationSets("renamed"))
                .extracting(ValidationSet::id)
                .containsExactly(set.id());
        assertThat(client.validation()
                        .streamValidationSets(search -> search.contains(ValidationSetField.NAME, "renamed")
                                .is(ValidationSetField.IS_PUBLIC, true)))
                .hasSize(1);
        assertThat(client.validation().findValidationSets()).isNotEmpty();
        assertThat(client.validation().findAvailableValidationSets())
                .extracting(ValidationSet::id)
                .contains(set.id());

        set.delete();
        assertThatThrownBy(() -> client.validation().getValidationSetById(set.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void rapids_ofEveryType_areAdded() throws IOException {
        Datapoint image = Datapoint.media(picture("every.png"));
        ValidationSet set =
                client.validation().createMixedSet("every type", List.of(Rapid.locate("I", image, QUARTER)));

        set.addRapids(List.of(
                Rapid.draw("I", image, QUARTER).withRequiredCompleteness(0.5),
                Rapid.selectWords("I", image.withSentence("one two"), List.of(0)),
                Rapid.timestamp("I", image, List.of(new TimeRange(0, 5)))));

        assertThat(set.streamRapids())
                .extracting(ValidationRapid::type)
                .containsExactlyInAnyOrder("Locate", "Line", "Transcription", "Scrub");
    }

    @Test
    void compatibleAndRecommended_areAnswered() {
        ValidationSet set = client.validation()
                .createCompareSet("suitable", "Which is better?", List.of(Datapoint.textPair("a", "b")), List.of("a"));

        assertThat(client.validation()
                        .findCompatibleValidationSets(
                                needs -> needs.taskType(TaskType.COMPARE).assetType(AssetType.TEXT)))
                .extracting(ValidationSet::id)
                .contains(set.id());
        assertThat(client.validation()
                        .findRecommendedValidationSets(needs -> needs.taskType(TaskType.COMPARE)
                                .assetType(AssetType.TEXT)
                                .promptType(PromptType.NONE)
                                .instruction("Which is better?")))
                .isNotEmpty();
    }

    @Test
    void missingFile_leavesTheSetWithTheOthers_andRetryCompletesIt() throws IOException {
        Path late = directory.resolve("late.png");
        List<Datapoint> images = List.of(Datapoint.media(picture("one.png")), Datapoint.media(late.toString()));

        FailedRapidsException failure = catchThrowableOfType(
                FailedRapidsException.class,
                () -> client.validation()
                        .createLocateSet(
                                "late",
                                "Where?",
                                images,
                                List.of(QUARTER, QUARTER),
                                options -> options.dimensions("places")));

        ValidationSet set = failure.validationSet();
        assertThat(set.rapidCount()).isEqualTo(1);
        assertThat(set.details().dimensions()).containsExactly("places");
        assertThat(failure).hasMessageContaining(set.id()).hasMessageContaining("late.png");
        Files.copy(Path.of(picture("two.png")), late);
        assertThat(failure.retry().rapidCount()).isEqualTo(2);
    }

    @Test
    void order_withAValidationSet_runsToItsResults() {
        ValidationSet set = client.validation()
                .createCompareSet(
                        "for an order", "Which?", List.of(Datapoint.textPair("good", "bad")), List.of("good"));
        Order byId = client.order()
                .createCompareOrder(
                        "by id",
                        "Which?",
                        List.of(Datapoint.textPair("a", "b")),
                        options -> options,
                        order -> order.validationSetId(set.id()));
        Order bySelection = client.order()
                .createCompareOrder(
                        "by selection",
                        "Which?",
                        List.of(Datapoint.textPair("a", "b")),
                        options -> options,
                        order -> order.selections(new ValidationSelection(set.id(), 1), new LabelingSelection(2)));

        assertThat(byId.run().getResults().asCompare().rows()).hasSize(1);
        assertThat(bySelection.run().getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void order_withAnUnknownValidationSet_isNotMade() {
        assertThatThrownBy(() -> client.order()
                        .createCompareOrder(
                                "unknown set",
                                "Which?",
                                List.of(Datapoint.textPair("a", "b")),
                                options -> options,
                                order -> order.validationSetId("nowhere")))
                .isInstanceOf(NotFoundException.class);
        assertThat(client.order().findOrders("unknown set")).isEmpty();
    }
}
