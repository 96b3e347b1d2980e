package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire form of what benchmarks consist of. */
final class BenchmarkDocuments {
    private BenchmarkDocuments() {}

    static ObjectNode of(Benchmark benchmark) {
        return Json.object()
                .put("id", benchmark.id())
                .put("name", benchmark.name())
                .put("description", benchmark.description())
                .put("isPublic", benchmark.isPublic())
                .put("isPublished", benchmark.isPublished())
                .put("createdAt", benchmark.createdAt().toString())
                .put("ownerId", benchmark.ownerId())
                .put("ownerMail", benchmark.ownerMail())
                .put("organizationId", benchmark.organizationId())
                .put("initialBoostLevel", benchmark.initialBoostLevel())
                .put("scoreShift", benchmark.scoreShift())
                .put("scoreScale", benchmark.scoreScale())
                .put("lastUpdatedAt", text(benchmark.lastUpdatedAt()));
    }

    static ObjectNode item(Benchmark benchmark) {
        return Json.object()
                .put("id", benchmark.id())
                .put("name", benchmark.name())
                .put("isManaged", false)
                .put("isPublic", benchmark.isPublic())
                .put("isPublished", benchmark.isPublished())
                .put("createdAt", benchmark.createdAt().toString())
                .put("ownerMail", benchmark.ownerMail())
                .put("organizationId", benchmark.organizationId())
                .put("lastUpdatedAt", text(benchmark.lastUpdatedAt()));
    }

    static ObjectNode of(Prompt prompt) {
        ObjectNode document = Json.object()
                .put("id", prompt.id())
                .put("prompt", prompt.text())
                .put("englishPrompt", prompt.text())
                .put("originalPrompt", prompt.text())
                .put("identifier", prompt.identifier())
                .put("createdAt", prompt.createdAt().toString());
        ArrayNode tags = document.putArray("tags");
        prompt.tags().forEach(tag -> tags.addObject().put("value", tag.value()).put("category", tag.category()));
        if (prompt.asset() != null) {
            document.set("promptAsset", prompt.asset());
        }
        if (prompt.origin() != null) {
            document.putObject("origin").put("source", prompt.origin());
        }
        document.set("segments", segments(prompt));
        return document;
    }

    /** The prompt once more, in the parts that clients made after the published documents read. */
    private static ArrayNode segments(Prompt prompt) {
        ArrayNode segments = Json.array();
        if (prompt.text() != null) {
            segments.addObject().put("key", "prompt").put("kind", "Text").put("text", prompt.text());
        }
        if (prompt.asset() != null) {
            segments.addObject().put("key", "prompt_asset").put("kind", "Asset").set("asset", prompt.asset());
        }
        return segments;
    }

    static ObjectNode of(Participant participant) {
        return described(
                Json.object()
                        .put("id", participant.id())
                        .put("name", participant.name())
                        .put("benchmarkId", participant.benchmarkId())
                        .put("status", participant.status().name()),
                participant.description());
    }

    static ObjectNode item(Participant participant) {
        return of(participant).put("createdAt", participant.createdAt().toString());
    }

    static ObjectNode described(ObjectNode document, Participant.Description description) {
        if (description.cost() != null) {
            document.put("cost", description.cost()).put("costUnit", description.costUnit());
        }
        return document.put("family", description.family())
                .put("lab", description.lab())
                .put("proprietaryName", description.proprietaryName())
                .put("licenseType", description.licenseType())
                .put("logo", description.logo());
    }

    /** A sample with the prompt that it answers, which is null if the identifier is none of the benchmark's. */
    static ObjectNode of(Sample sample, @Nullable Prompt prompt, Benchmark benchmark) {
        ObjectNode document = promptOf(Json.object().put("id", sample.id()), sample.identifier(), prompt);
        document.set("asset", sample.asset());
        return document.put("createdAt", sample.createdAt().toString())
                .put("ownerId", benchmark.ownerId())
                .put("ownerMail", benchmark.ownerMail())
                .put("organizationId", benchmark.organizationId());
    }

    /** What stands in a list of samples where a prompt has none. */
    static ObjectNode placeholder(Prompt prompt) {
        return promptOf(Json.object().put("_t", "PlaceholderSampleOutput"), prompt.identifier(), prompt);
    }

    private static ObjectNode promptOf(ObjectNode document, String identifier, @Nullable Prompt prompt) {
        document.put("identifier", identifier);
        ArrayNode tags = document.putArray("tags");
        if (prompt != null) {
            document.put("prompt", prompt.text());
            document.put("englishPrompt", prompt.text());
            document.put("originalPrompt", prompt.text());
            prompt.tagValues().forEach(tags::add);
            if (prompt.asset() != null) {
                document.set("promptAsset", prompt.asset());
            }
        }
        return document;
    }

    static ObjectNode of(Leaderboard board) {
        Leaderboard.Tuning tuning = board.tuning();
        ObjectNode document = Json.object()
                .put("id", board.id())
                .put("name", board.name())
                .put("instruction", board.instruction())
                .put("showPrompt", board.showPrompt())
                .put("showPromptAsset", board.showPromptAsset())
                .put("isInversed", board.isInversed())
                .put("responseBudget", tuning.responseBudget())
                .put("minResponses", tuning.minResponses())
                .put("audienceId", board.audienceId());
        document.set("featureFlags", board.featureFlags());
        document.put("weight", tuning.weight())
                .put("scoreShift", tuning.scoreShift())
                .put("scoreScale", tuning.scoreScale())
                .put("isHidden", tuning.isHidden())
                .put("isExcludedFromOverall", tuning.isExcludedFromOverall());
        document.set("includedTags", Json.tree(tuning.includedTags()));
        document.set("excludedTags", Json.tree(tuning.excludedTags()));
        return document.put("lastUpdatedAt", text(tuning.lastUpdatedAt()));
    }

    static ObjectNode of(Run run) {
        return Json.object()
                .put("id", run.id())
                .put("name", run.name())
                .put("status", run.status())
                .put("createdAt", run.createdAt().toString())
                .put("ownerMail", run.ownerMail())
                .put("organizationId", run.organizationId())
                .put("orderId", (String) null)
                .put("jobId", run.jobId())
                .put("audienceId", run.audienceId());
    }

    static ObjectNode matrix(Standings standings, boolean withVotes) {
        ObjectNode document = Json.object();
        List<String> names = standings.ranked().stream()
                .map(standing -> standing.participant().name())
                .toList();
        document.set("index", Json.tree(names));
        document.set("columns", Json.tree(names));
        document.set("data", Json.tree(standings.wins()));
        if (withVotes) {
            document.set("votes", Json.tree(standings.votes()));
        }
        return document;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
