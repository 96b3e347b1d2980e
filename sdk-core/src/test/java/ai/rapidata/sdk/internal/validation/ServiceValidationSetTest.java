package ai.rapidata.sdk.internal.validation;

import static ai.rapidata.sdk.internal.validation.ValidationBench.GET;
import static ai.rapidata.sdk.internal.validation.ValidationBench.RAPID;
import static ai.rapidata.sdk.internal.validation.ValidationBench.RAPIDS;
import static ai.rapidata.sdk.internal.validation.ValidationBench.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.testing.ScriptedTransport;
import ai.rapidata.sdk.validation.AssetType;
import ai.rapidata.sdk.validation.PromptType;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.RapidField;
import ai.rapidata.sdk.validation.ValidationRapid;
import ai.rapidata.sdk.validation.ValidationSet;
import ai.rapidata.sdk.validation.ValidationSetDetails;
import ai.rapidata.sdk.validation.ValidationSetField;
import ai.rapidata.sdk.validation.ValidationTruth;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceValidationSetTest {

    private static final String SET = """
            {"id":"vs_1","name":"N","isPublic":false,"ownerMail":"m@example.com","organizationId":"org","ownerId":"own",
             "dimensions":["d"],"createdAt":"2026-11-21T10:00:00+00:00"}
            """;

    @TempDir
    Path directory;

    private ValidationBench bench;
    private ScriptedTransport service;

    @BeforeEach
    void open() {
        bench = new ValidationBench(directory);
        service = bench.service;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ValidationSet found() {
        service.on(GET, SET);
        return bench.validation.getValidationSetById("vs_1");
    }

    private static String item(String id) {
        return """
                {"id":"%s","name":"N","assetType":["Image"],"modality":"Compare, Classify","promptType":["None"],
                 "dimensions":["d"],"isPublic":true,"ownerId":"own","ownerMail":"m@example.com","organizationId":"org",
                 "createdAt":"2026-11-21T10:00:00+00:00"}
                """.formatted(id);
    }

    @Test
    void getValidationSetById_carriesEverything_askingOnce() {
        ValidationSet set = found();

        assertThat(set.name()).isEqualTo("N");
        assertThat(set.dimensions()).containsExactly("d");
        assertThat(set).hasToString("ValidationSet[vs_1, N]");
        assertThat(service.lines()).containsExactly(GET);
        ValidationSetDetails details = set.details();
        assertThat(details.ownerMail()).hasValue("m@example.com");
        assertThat(details.ownerId()).hasValue("own");
        assertThat(details.organizationId()).hasValue("org");
        assertThat(details.createdAt()).isPresent();
        assertThat(details.isPublic()).isFalse();
        assertThat(details.assetTypes()).isEmpty();
    }

    @Test
    void updates_sendTheCallsOfTheWire() {
        service.accept(UPDATE);
        ValidationSet set = found().updateDimensions(List.of("x", "y"))
                .updateDimensions(List.of())
                .updateShouldAlert(false)
                .updateCanBeFlagged(true)
                .updateName("M")
                .updateVisibility(true);

        assertThat(service.sent().stream()
                        .filter(sent -> sent.line().equals(UPDATE))
                        .map(sent -> String.valueOf(sent.body())))
                .containsExactly(
                        "{\"dimensions\":[\"x\",\"y\"]}",
                        "{\"dimensions\":[]}",
                        "{\"shouldAlert\":false}",
                        "{\"isFlagOverruled\":false}",
                        "{\"name\":\"M\"}",
                        "{\"isPublic\":true}");
        assertThat(set.name()).isEqualTo("M");
        assertThat(set.dimensions()).isEmpty();
        assertThatThrownBy(() -> set.updateName("")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> set.updateDimensions(List.of("x", " "))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void addRapid_sendsIt() {
        service.accept(RAPID);

        ValidationSet set = found().addRapid(Rapid.compare("I?", Datapoint.textPair("a", "b"), "a"));

        assertThat(set.addRapids(List.of())).isSameAs(set);
        assertThat(bench.rapids()).hasSize(1);
    }

    @Test
    void findRapids_readsEveryTruth_andKeepsWhatItDoesNotKnow() {
        service.on(RAPIDS, """
                {"total":9,"page":1,"pageSize":10,"items":[
                 {"id":"r1","type":"Classify","asset":{"_t":"FileAsset","fileName":"f.jpg","metadata":{},"identifier":"i"},
                  "truth":{"_t":"AttachCategoryTruth","correctCategories":["a"]},
                  "payload":{"_t":"ClassifyPayload","title":"I","categories":[]},"context":"c",
                  "contextAsset":{"_t":"TextAsset","text":"x"},"correctValidationCount":3,"invalidValidationCount":2,
                  "explanation":"e","randomCorrectProbability":0.5,"state":"Labeling"},
                 {"id":"r2","type":"Compare","asset":{"_t":"NullAsset"},"truth":{"_t":"CompareTruth","winnerId":"w"}},
                 {"id":"r3","type":"Locate","asset":{"_t":"NullAsset"},"truth":{"_t":"LocateBoxTruth",
                  "boundingBoxes":[{"xMin":0,"yMin":0,"xMax":50,"yMax":50}],"requiredPrecision":null,"requiredCompleteness":0.5}},
                 {"id":"r4","type":"Transcription","asset":{"_t":"NullAsset"},"truth":{"_t":"TranscriptionTruth",
                  "correctWords":[{"word":"one","wordIndex":0}],"requiredPrecision":1,"requiredCompleteness":1,
                  "strictGrading":null}},
                 {"id":"r5","type":"Scrub","asset":{"_t":"NullAsset"},"truth":{"_t":"ScrubTruth",
                  "validRanges":[{"start":0,"end":10}]}},
                 {"id":"r6","type":"Transcription","asset":{"_t":"NullAsset"},"truth":{"_t":"TranscriptionTruth",
                  "correctWords":[],"strictGrading":true}},
                 {"id":"r7","type":"New","asset":{"_t":"NewAsset"},"truth":{"_t":"NewTruth","x":1}},
                 {"id":"r8","type":"Scrub","asset":{"_t":"NullAsset"},"truth":{"_t":"ScrubTruth",
                  "validRanges":[{"start":10,"end":0}]}},
                 {"id":"r9","type":"FreeText","asset":{"_t":"NullAsset"},"truth":null,
                  "payload":{"_t":"FreeTextPayload","question":"Q"}}]}
                """);

        Page<ValidationRapid> rapids = found().findRapids();

        assertThat(service.only(RAPIDS).query()).isEqualTo("page=1&page_size=10&sort=id");
        assertThat(rapids.stream().limit(5).map(rapid -> rapid.truth().orElseThrow()))
                .containsExactly(
                        new ValidationTruth.Categories(List.of("a")),
                        new ValidationTruth.Winner("w"),
                        new ValidationTruth.Boxes(List.of(new Box(0, 0, 0.5, 0.5)), null, 0.5),
                        new ValidationTruth.Words(List.of(new ValidationTruth.Word("one", 0)), 1.0, 1.0),
                        new ValidationTruth.Moments(List.of(new TimeRange(0, 10))));
        assertThat(rapids.stream().skip(5).limit(3).map(rapid -> rapid.truth().orElseThrow()))
                .allMatch(ValidationTruth.Unknown.class::isInstance);
        assertThat(rapids.get(8).truth()).isEmpty();
        assertThat(rapids.get(8).instruction()).hasValue("Q");
        ValidationRapid first = rapids.get(0);
        assertThat(first.instruction()).hasValue("I");
        assertThat(first.context()).hasValue("c");
        assertThat(first.contextAsset()).isPresent();
        assertThat(first.correctCount()).isEqualTo(3);
        assertThat(first.incorrectCount()).isEqualTo(2);
        assertThat(first.explanation()).hasValue("e");
        assertThat(first.randomCorrectProbability()).hasValue(0.5);
        assertThat(first.state()).isEqualTo("Labeling");
        assertThat(first.asset().label()).isNotEmpty();
    }

    @Test
    void rapidCount_isTheTotal_notTheFirstPage() {
        service.on(RAPIDS, "{\"total\":137,\"page\":1,\"pageSize\":1,\"items\":[{\"id\":\"r\"}]}");

        assertThat(found().rapidCount()).isEqualTo(137);
    }

    @Test
    void streamRapids_turnsPages() {
        service.on(
                RAPIDS,
                "{\"total\":2,\"page\":1,\"pageSize\":1,\"items\":[{\"id\":\"r1\"}]}",
                "{\"total\":2,\"page\":2,\"pageSize\":1,\"items\":[{\"id\":\"r2\"}]}");
        ValidationSet set = found();

        assertThat(set.streamRapids(search -> search.is(RapidField.TYPE, "Compare")
                        .sortedByDescending(RapidField.CORRECT_COUNT)
                        .pageSize(1)))
                .extracting(ValidationRapid::id)
                .containsExactly("r1", "r2");
        assertThat(service.sent().get(2).query())
                .isEqualTo("page=2&page_size=1&sort=-correct_validation_count&type%5Beq%5D=Compare");
    }

    @Test
    void deletes_sendTheCallsOfTheWire() {
        service.accept("DELETE /rapid/r").accept("DELETE /validation-set/vs_1");
        ValidationSet set = found();

        set.deleteRapid("r");
        set.delete();

        assertThat(service.lines()).endsWith("DELETE /rapid/r", "DELETE /validation-set/vs_1");
    }

    @Test
    void view_printsThePage() {
        found().view();

        assertThat(bench.fixture.printed())
                .contains("Validation set: https://app.example/validation-set/detail/vs_1\n");
    }

    @Test
    void findValidationSets_asksOnce_andItemsCarryWhatItReturned() {
        service.on(
                "GET /validation-sets",
                "{\"total\":2,\"page\":1,\"pageSize\":10,\"items\":[" + item("vs_1") + "," + item("vs_2") + "]}");

        Page<ValidationSet> sets = bench.validation.findValidationSets();

        assertThat(service.only("GET /validation-sets").query())
                .isEqualTo("page=1&page_size=10&sort=-created_at&name%5Bcontains%5D=");
        assertThat(sets).extracting(ValidationSet::id).containsExactly("vs_1", "vs_2");
        assertThat(sets).extracting(ValidationSet::name).containsExactly("N", "N");
        assertThat(sets).extracting(ValidationSet::dimensions).containsExactly(List.of("d"), List.of("d"));
        assertThat(service.lines()).containsExactly("GET /validation-sets");
        assertThatThrownBy(() -> bench.validation.findValidationSets("", 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void streamValidationSets_searchesTyped() {
        service.on(
                "GET /validation-sets", "{\"total\":1,\"page\":1,\"pageSize\":100,\"items\":[" + item("vs_1") + "]}");

        assertThat(bench.validation.streamValidationSets(search ->
                        search.is(ValidationSetField.MODALITY, "Compare").sortedBy(ValidationSetField.NAME)))
                .hasSize(1);
        assertThat(service.only("GET /validation-sets").query())
                .isEqualTo("page=1&page_size=100&sort=name&modality%5Beq%5D=Compare");
    }

    @Test
    void detailsOfAList_tellWhatIsInTheSet_inEitherForm() {
        ValidationSetDetails details = ValidationSetDetails.of(ScriptedTransport.json(item("vs_1")));

        assertThat(details.assetTypes()).containsExactly("Image");
        assertThat(details.modalities()).containsExactly("Compare", "Classify");
        assertThat(details.promptTypes()).containsExactly("None");
    }

    @Test
    void findAvailable_dimensionsAreAskedForOnlyWhenWanted() {
        service.on(
                        "GET /validation-sets/available",
                        "{\"validationSets\":[{\"id\":\"vs_1\",\"name\":\"N\",\"ownerId\":\"o\"}]}")
                .on(GET, SET);

        ValidationSet set = bench.validation.findAvailableValidationSets().get(0);

        assertThat(set.name()).isEqualTo("N");
        assertThat(service.lines()).containsExactly("GET /validation-sets/available");
        assertThat(set.dimensions()).containsExactly("d");
    }

    @Test
    void findCompatibleAndRecommended_askForWhatIsNeeded() {
        service.on("GET /validation-sets/compatible", "{\"validationSets\":[" + item("vs_1") + "]}")
                .on("GET /validation-set/recommended", "{\"validationSets\":[]}");

        assertThat(bench.validation.findCompatibleValidationSets(needs -> needs.taskType(TaskType.DRAW)
                        .assetType(AssetType.IMAGE)
                        .promptType(PromptType.TEXT)
                        .instruction("What?")))
                .hasSize(1);
        assertThat(bench.validation.findRecommendedValidationSets(needs -> needs))
                .isEmpty();

        assertThat(service.only("GET /validation-sets/compatible").query())
                .isEqualTo("assetType=Image&modality=Line&promptType=Text&instruction=What%3F");
        assertThat(service.only("GET /validation-set/recommended").query()).isEmpty();
    }
}
