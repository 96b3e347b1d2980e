package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.audience.Change;
import ai.rapidata.sdk.audience.ExampleOptions;
import ai.rapidata.sdk.audience.ExampleTruth;
import ai.rapidata.sdk.audience.ExampleUpdate;
import ai.rapidata.sdk.audience.ExampleVisibility;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.ExampleCodec;
import ai.rapidata.sdk.internal.api.SettingCodec;
import ai.rapidata.sdk.internal.task.TruthRules;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks examples before any request, uploads what they show, and puts them into the words of the wire. */
final class Examples {

    private static final double EVEN_CHANCE = 0.5;

    private final Function<List<Asset>, Map<Asset, String>> upload;

    /**
     * Creates it.
     *
     * @param upload yields the service's names of media
     */
    Examples(Function<List<Asset>, Map<Asset, String>> upload) {
        this.upload = upload;
    }

    JsonObject classification(
            ClassificationTask task, Datapoint datapoint, List<String> truth, ExampleOptions options) {
        TruthRules.ONE_TRUTH.categories(task.answerOptions(), truth);
        refuseMeasures(TaskType.CLASSIFICATION, options);
        double guess = (double) truth.size() / task.answerOptions().size();
        return json(task, datapoint, names -> new ExampleTruth.Categories(truth), guess, options);
    }

    JsonObject compare(CompareTask task, Datapoint pair, String truth, ExampleOptions options) {
        TruthRules.ONE_TRUTH.form(TaskType.COMPARE, pair);
        Asset winner = TruthRules.ONE_TRUTH.winner(pair, truth);
        refuseMeasures(TaskType.COMPARE, options);
        return json(
                task,
                pair,
                names -> new ExampleTruth.Winner(
                        winner instanceof TextAsset text ? text.text() : names.getOrDefault(winner, truth)),
                EVEN_CHANCE,
                options);
    }

    JsonObject locate(LocateTask task, Datapoint datapoint, List<Box> truths, ExampleOptions options) {
        TruthRules.SEVERAL_TRUTHS.boxes(truths);
        return json(
                task,
                datapoint,
                names -> new ExampleTruth.Places(
                        truths, orNull(options.requiredPrecision()), orNull(options.requiredCompleteness())),
                Box.coveredArea(truths),
                options);
    }

    JsonObject draw(DrawTask task, Datapoint datapoint, List<Box> truths, ExampleOptions options) {
        TruthRules.SEVERAL_TRUTHS.boxes(truths);
        return json(
                task,
                datapoint,
                names -> new ExampleTruth.Parts(
                        truths, orNull(options.requiredPrecision()), orNull(options.requiredCompleteness())),
                Box.coveredArea(truths),
                options);
    }

    JsonObject selectWords(SelectWordsTask task, Datapoint datapoint, List<Integer> truths, ExampleOptions options) {
        TruthRules.SEVERAL_TRUTHS.form(TaskType.SELECT_WORDS, datapoint);
        List<String> words = TruthRules.SEVERAL_TRUTHS.words(datapoint, truths);
        List<ExampleTruth.Word> right = truths.stream()
                .map(index -> new ExampleTruth.Word(words.get(index), index))
                .toList();
        return json(
                task,
                datapoint,
                names -> new ExampleTruth.Words(
                        right,
                        options.requiredPrecision().orElse(1),
                        options.requiredCompleteness().orElse(1)),
                (double) truths.size() / words.size(),
                options);
    }

    JsonObject timestamp(TimestampTask task, Datapoint datapoint, List<TimeRange> truths, ExampleOptions options) {
        TruthRules.SEVERAL_TRUTHS.moments(truths);
        refuseMeasures(TaskType.TIMESTAMP, options);
        return json(task, datapoint, names -> new ExampleTruth.Moments(truths), EVEN_CHANCE, options);
    }

    private static void refuseMeasures(TaskType type, ExampleOptions options) {
        if (options.requiredPrecision().isPresent()
                || options.requiredCompleteness().isPresent()) {
            throw new InvalidInputException(
                    options.requiredPrecision().isPresent() ? "requiredPrecision" : "requiredCompleteness",
                    null,
                    "is given for a " + type.displayName() + " example",
                    "only Locate, Draw and Select Words examples measure answers so");
        }
    }

    private JsonObject json(
            Task task,
            Datapoint given,
            Function<Map<Asset, String>, ExampleTruth> truth,
            double guess,
            ExampleOptions options) {
        Datapoint datapoint = withContexts(given, options);
        TruthRules.SEVERAL_TRUTHS.form(task.type(), datapoint);
        List<Asset> media = new ArrayList<>();
        if (datapoint.dataType() == DataType.MEDIA) {
            media.addAll(datapoint.assets());
        }
        media.addAll(datapoint.mediaContext());
        Map<Asset, String> names = media.isEmpty() ? Map.of() : upload.apply(media);
        JsonObject.Builder json = JsonObject.builder()
                .put(
                        "asset",
                        AssetInput.of(datapoint.assets(), datapoint.isMulti(), names)
                                .toJson())
                .put("payload", ExampleCodec.payload(task, datapoint.sentence().orElse(null)))
                .put("truth", ExampleCodec.truth(truth.apply(names)))
                .put("randomCorrectProbability", guess)
                .putNullable("explanation", options.explanation().orElse(null))
                .putNullable("context", datapoint.context().orElse(null));
        if (!datapoint.mediaContext().isEmpty()) {
            json.put(
                    "contextAsset",
                    AssetInput.of(datapoint.mediaContext(), true, names).toJson());
        }
        json.putNullable("featureFlags", SettingCodec.flags(options.settings()));
        if (options.sortIndex().isPresent()) {
            json.put("sortIndex", options.sortIndex().getAsInt());
        }
        return json.putIfPresent(
                        "isCommonSense",
                        options.commonSense().map(JsonValue::of).orElse(null))
                .putIfPresent(
                        "visibility",
                        options.visibility().map(ExampleVisibility::value).orElse(null))
                .build();
    }

    JsonObject update(ExampleUpdate changes) {
        JsonObject.Builder json = JsonObject.builder()
                .putIfPresent("truth", changes.truth().map(ExampleCodec::truth).orElse(null))
                .putIfPresent(
                        "instructionText",
                        changes.instruction()
                                .map(text -> new CompareTask(text).instruction())
                                .orElse(null));
        put(json, "explanation", changes.explanation(), JsonValue::of);
        put(json, "context", changes.context(), JsonValue::of);
        put(
                json,
                "contextAsset",
                changes.mediaContext(),
                media -> AssetInput.of(media, true, upload.apply(media)).toJson());
        if (changes.randomCorrectProbability().isPresent()) {
            json.put(
                    "randomCorrectProbability",
                    changes.randomCorrectProbability().getAsDouble());
        }
        put(json, "isCommonSense", changes.commonSense(), JsonValue::of);
        if (changes.sortIndex().isPresent()) {
            json.put("sortIndex", changes.sortIndex().getAsInt());
        }
        return json.putIfPresent(
                        "visibility",
                        changes.visibility().map(ExampleVisibility::value).orElse(null))
                .build();
    }

    static <T> void put(
            JsonObject.Builder json, String name, Change<T> change, Function<? super T, ? extends JsonValue> toJson) {
        if (change.isMentioned()) {
            JsonValue value = change.value().<JsonValue>map(toJson).orElse(null);
            json.putNullable(name, value);
        }
    }

    private static Datapoint withContexts(Datapoint datapoint, ExampleOptions options) {
        Datapoint changed = datapoint;
        if (options.context().isPresent()) {
            if (datapoint.context().isPresent()) {
                throw given("context");
            }
            changed = changed.withContext(options.context().get());
        }
        if (options.mediaContext().isPresent()) {
            if (!datapoint.mediaContext().isEmpty()) {
                throw given("mediaContext");
            }
            changed = changed.withMediaContext(options.mediaContext().get());
        }
        return changed;
    }

    private static InvalidInputException given(String field) {
        return new InvalidInputException(
                field, null, "is given by the options and by the datapoint", "give it in one place only");
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
