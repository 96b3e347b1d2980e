package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Audiences and examples in the form of the wire. */
final class AudienceDocuments {

    private static final List<String> DETAILS = List.of(
            "minGraduatedForDistillingBoost",
            "minDistillingForGlobalBoost",
            "maxDistillingResponses",
            "dropMinResponses",
            "dropScore",
            "maxDistillingSessions",
            "inactivityDropDays",
            "minSubmissionRate",
            "minSessionsForSubmissionRate",
            "minSubmissionRateGraduated");

    private final Audiences audiences;

    AudienceDocuments(Audiences audiences) {
        this.audiences = audiences;
    }

    /** An audience; a filtered view shows the audience below it. */
    ObjectNode audience(Audience asked) {
        Audience audience = audiences.base(asked);
        ObjectNode document = Json.object().put("id", asked.id()).put("baseAudienceId", audience.id());
        if (asked.filter() != null) {
            document.set("filter", Json.tree(asked.filter()));
        }
        common(document, audience);
        document.put("ownerId", audience.ownerId())
                .put("distillingCampaignId", campaignId(audience))
                .put("distillingRetrievalMode", retrievalMode(audience))
                .put("boostLevel", boostLevel(audience));
        for (String detail : DETAILS) {
            JsonNode value = audience.settings().path(detail);
            if (value.isNumber()) {
                document.set(detail, value);
            }
        }
        return document;
    }

    /** An audience in a list. */
    ObjectNode item(Audience audience) {
        ObjectNode document = Json.object().put("id", audience.id());
        common(document, audience);
        return document;
    }

    /** How many labelers are in which state; empty for audiences without a funnel. */
    ObjectNode metrics(Audience asked) {
        Audience audience = audiences.base(asked);
        ObjectNode document = Json.object();
        ObjectNode states = document.putObject("usersPerState");
        states(audience).forEach(states::put);
        return document;
    }

    /** An example with the answers it has had. */
    ObjectNode example(Audience audience, Example example, int place) {
        Funnel.ExampleScore score = audiences.funnel(audience).score(place, spent(audience));
        ObjectNode document = Json.object().put("id", example.id());
        document.set("asset", example.asset());
        document.set("payload", example.payload());
        document.put("correctCount", score.correct()).put("incorrectCount", score.incorrect());
        set(document, "truth", example.truth());
        put(document, "context", example.context());
        set(document, "contextAsset", example.contextAsset());
        put(document, "explanation", example.explanation());
        document.put("randomCorrectProbability", example.randomCorrectProbability());
        if (example.commonSense() != null) {
            document.put("isCommonSense", example.commonSense());
        }
        return document.put("sortIndex", example.sortIndex()).put("visibility", example.visibility());
    }

    String status(Audience audience) {
        if (audience.kind() != AudienceKind.CUSTOM) {
            return "Ready";
        }
        if (!audience.recruiting().started()) {
            return "Created";
        }
        return isDistilling(audience) ? "Recruiting" : "Ready";
    }

    long qualified(Audience audience) {
        return audiences.members(audience, audiences.now()).size();
    }

    boolean isDistilling(Audience audience) {
        return audience.kind() == AudienceKind.CUSTOM
                && audience.recruiting().isRunning()
                && !audiences.funnel(audience).isOver(spent(audience));
    }

    private void common(ObjectNode document, Audience audience) {
        document.put("name", audience.name());
        put(document, "description", audience.description());
        document.put("status", status(audience)).put("qualifiedUserCount", qualified(audience));
        ArrayNode filters = document.putArray("filters");
        audience.filters().forEach(filter -> filters.add(Json.tree(filter)));
        if (audience.settings().path("logo").isTextual()) {
            document.set("logo", audience.settings().get("logo"));
        }
        document.put("createdAt", audience.createdAt().toString())
                .put("ownerMail", audience.ownerMail())
                .put("organizationId", audience.organizationId())
                .put("isPublic", audience.kind() != AudienceKind.CUSTOM)
                .put("isDistilling", isDistilling(audience));
        document.set("graduationRule", Json.tree(audience.rule()));
        if (audience.kind() == AudienceKind.CUSTOM) {
            Map<String, Integer> states = states(audience);
            document.put("graduated", states.getOrDefault("Graduated", 0))
                    .put("dropped", states.getOrDefault("DroppedScore", 0));
        }
    }

    private Map<String, Integer> states(Audience audience) {
        return audience.kind() == AudienceKind.CUSTOM
                ? audiences.funnel(audience).states(spent(audience))
                : Map.of();
    }

    private Duration spent(Audience audience) {
        return audiences.spent(audience, audiences.now());
    }

    private static String campaignId(Audience audience) {
        return "cmp_" + audience.id().substring(audience.id().indexOf('_') + 1);
    }

    private static String retrievalMode(Audience audience) {
        return audience.settings().path("distillingRetrievalMode").asText("Shuffled");
    }

    private String boostLevel(Audience audience) {
        return isDistilling(audience) ? "Distilling" : "None";
    }

    private static void put(ObjectNode document, String member, @Nullable String value) {
        if (value != null) {
            document.put(member, value);
        }
    }

    private static void set(ObjectNode document, String member, @Nullable JsonNode value) {
        if (value != null) {
            document.set(member, value);
        }
    }
}
