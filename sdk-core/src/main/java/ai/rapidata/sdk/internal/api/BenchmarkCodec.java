package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.benchmark.BenchmarkOptions;
import ai.rapidata.sdk.benchmark.BenchmarkPrompt;
import ai.rapidata.sdk.benchmark.LeaderboardOptions;
import ai.rapidata.sdk.benchmark.ModelOptions;
import ai.rapidata.sdk.benchmark.Prompt;
import ai.rapidata.sdk.benchmark.Tag;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonString;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Benchmarks, prompts, models and leaderboards in the words of the wire. */
final class BenchmarkCodec {

    private BenchmarkCodec() {}

    static JsonObject benchmark(String name, BenchmarkOptions options) {
        JsonObject.Builder body = JsonObject.builder()
                .put("name", name)
                .putIfPresent("description", options.description().orElse(null));
        options.scoreShift().ifPresent(shift -> body.put("scoreShift", shift));
        options.scoreScale().ifPresent(scale -> body.put("scoreScale", scale));
        return body.build();
    }

    static JsonObject prompt(Prompt prompt, @Nullable AssetInput asset) {
        return JsonObject.builder()
                .put("identifier", prompt.identifier())
                .putNullable("prompt", prompt.text().orElse(null))
                .putIfPresent("promptAsset", asset == null ? null : asset.toJson())
                .put("tags", tags(prompt.tags()))
                .putIfPresent(
                        "origin", prompt.origin().map(BenchmarkCodec::origin).orElse(null))
                .build();
    }

    static JsonObject promptUpdate(@Nullable List<Tag> tags, @Nullable String origin) {
        return JsonObject.builder()
                .putIfPresent("tags", tags == null ? null : tags(tags))
                .putIfPresent("origin", origin == null ? null : origin(origin))
                .build();
    }

    private static JsonArray tags(List<Tag> tags) {
        return new JsonArray(tags.stream()
                .<JsonValue>map(tag -> JsonObject.builder()
                        .put("value", tag.value())
                        .putNullable("category", tag.category().orElse(null))
                        .build())
                .toList());
    }

    private static JsonObject origin(String source) {
        return JsonObject.builder().put("source", source).build();
    }

    static BenchmarkPrompt readPrompt(JsonObject item) {
        return new BenchmarkPrompt(
                Answers.required(item, "id"),
                item.string("identifier").orElse(""),
                item.string("originalPrompt").or(() -> item.string("prompt")).orElse(null),
                item.string("englishPrompt").orElse(null),
                AssetDetailsReader.readMember(item, "promptAsset"),
                item.array("tags").stream()
                        .map(BenchmarkCodec::readTag)
                        .flatMap(Optional::stream)
                        .toList(),
                item.object("origin").flatMap(origin -> origin.string("source")).orElse(null),
                item.instant("createdAt").orElse(null));
    }

    private static Optional<Tag> readTag(JsonValue tag) {
        if (!(tag instanceof JsonObject object)) {
            return tag instanceof JsonString plain && !plain.value().isBlank()
                    ? Optional.of(Tag.of(plain.value()))
                    : Optional.empty();
        }
        Optional<String> category = object.string("category").filter(text -> !text.isBlank());
        return object.string("value")
                .filter(text -> !text.isBlank())
                .map(value -> category.isPresent() ? Tag.of(value, category.get()) : Tag.of(value));
    }

    static JsonObject participant(String name, ModelOptions options, @Nullable AssetInput logo) {
        return JsonObject.builder()
                .put("name", name)
                .putIfPresent("family", options.family().orElse(null))
                .putIfPresent("lab", options.lab().orElse(null))
                .putIfPresent("proprietaryName", options.proprietaryName().orElse(null))
                .putIfPresent(
                        "licenseType",
                        options.license().map(license -> license.value()).orElse(null))
                .putIfPresent("logo", logo == null ? null : logo.toJson())
                .build();
    }

    static JsonObject sample(String identifier, AssetInput asset) {
        return JsonObject.builder()
                .put("identifier", identifier)
                .put("asset", asset.toJson())
                .build();
    }

    static JsonObject leaderboard(String benchmarkId, String name, String instruction, LeaderboardOptions options) {
        JsonObject.Builder body = JsonObject.builder()
                .put("benchmarkId", benchmarkId)
                .put("name", name)
                .put("instruction", instruction)
                .put("showPrompt", options.showPrompt())
                .put("showPromptAsset", options.showPromptAsset())
                .put("isInversed", options.inverseRanking())
                .put("voteAggregation", options.voteAggregation().value())
                .put("skipInitialRun", options.skipInitialRun())
                .put(
                        "responseBudget",
                        options.levelOfDetail()
                                .<JsonValue>map(level -> JsonValue.of(level.responseBudget()))
                                .orElse(JsonNull.INSTANCE))
                .put("minResponses", orNull(options.minResponsesPerMatchup()))
                .putNullable("audienceId", options.audienceId().orElse(null))
                .putNullable("featureFlags", SettingCodec.flags(options.settings()))
                .putIfPresent(
                        "includedTags",
                        options.includedTags().map(JsonValue::ofStrings).orElse(null))
                .putIfPresent(
                        "excludedTags",
                        options.excludedTags().map(JsonValue::ofStrings).orElse(null));
        options.weight().ifPresent(weight -> body.put("weight", weight));
        options.scoreShift().ifPresent(shift -> body.put("scoreShift", shift));
        options.scoreScale().ifPresent(scale -> body.put("scoreScale", scale));
        options.excludedFromOverall().ifPresent(excluded -> body.put("isExcludedFromOverall", excluded));
        return body.build();
    }

    private static JsonValue orNull(OptionalInt value) {
        return value.isPresent() ? JsonValue.of(value.getAsInt()) : JsonNull.INSTANCE;
    }
}
