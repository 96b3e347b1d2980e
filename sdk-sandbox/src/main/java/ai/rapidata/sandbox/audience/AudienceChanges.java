package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.server.JsonBody;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about an audience; null stands for what it does not mention.
 *
 * @param name the name
 * @param filters the filters
 * @param rule when a labeler is let in
 * @param mentioned everything else the request mentions; null members clear
 */
record AudienceChanges(
        @Nullable String name,
        @Nullable List<AudienceFilter> filters,
        @Nullable GraduationRule rule,
        ObjectNode mentioned) {

    /** Numbers and choices that are kept as they come. */
    private static final List<String> INTEGERS = List.of(
            "minimumSizeForActivation",
            "maxDistillingResponses",
            "dropMinResponses",
            "maxDistillingSessions",
            "inactivityDropDays",
            "minSessionsForSubmissionRate",
            "minDistillingForGlobalBoost",
            "minGraduatedForDistillingBoost");

    private static final List<String> NUMBERS = List.of("dropScore", "minSubmissionRate", "minSubmissionRateGraduated");
    private static final List<String> RETRIEVAL = List.of("Random", "Shuffled", "Sequential");

    /** Reads a request and refuses it if something is wrong. */
    static AudienceChanges read(JsonBody body, boolean creating) {
        @Nullable
        String name = creating ? body.requiredText("name") : body.text("name").orElse(null);
        if (name != null && name.isBlank()) {
            body.reject("name", "'name' must not be empty.");
        }
        @Nullable
        List<AudienceFilter> filters =
                AudienceFilterReader.list(body, "filters").orElse(null);
        @Nullable
        GraduationRule rule = GraduationRule.read(body, "graduationRule").orElse(null);
        ObjectNode mentioned = body.node().objectNode();
        INTEGERS.forEach(member -> keep(body, member, body.longInteger(member).isPresent(), mentioned));
        NUMBERS.forEach(member -> keep(body, member, body.number(member).isPresent(), mentioned));
        keep(
                body,
                "isDistillingCampaignSticky",
                body.truth("isDistillingCampaignSticky").isPresent(),
                mentioned);
        keep(body, "description", body.text("description").isPresent(), mentioned);
        Optional<String> retrieval = body.text("distillingRetrievalMode");
        if (retrieval.isPresent() && !RETRIEVAL.contains(retrieval.get())) {
            body.reject("distillingRetrievalMode", "'" + retrieval.get() + "' is not a retrieval mode.");
        }
        keep(body, "distillingRetrievalMode", retrieval.isPresent(), mentioned);
        Optional<JsonBody> logo = body.object("logo");
        logo.ifPresent(image -> mentioned.put("logo", image.requiredText("name")));
        if (body.has("logo") && logo.isEmpty()) {
            mentioned.putNull("logo");
        }
        body.check();
        return new AudienceChanges(name, filters, rule, mentioned);
    }

    @Nullable
    String description(@Nullable String known) {
        @Nullable JsonNode description = mentioned.get("description");
        return description == null ? known : description.isNull() ? null : description.textValue();
    }

    ObjectNode settings(ObjectNode known) {
        ObjectNode settings = known.deepCopy();
        mentioned.properties().stream()
                .filter(member -> !member.getKey().equals("description"))
                .forEach(member -> {
                    if (member.getValue().isNull()) {
                        settings.putNull(member.getKey());
                    } else {
                        settings.set(member.getKey(), member.getValue());
                    }
                });
        return settings;
    }

    /** Whether it changes who graduates. */
    boolean concernsGraduation() {
        return filters != null
                || rule != null
                || INTEGERS.stream().anyMatch(mentioned::has)
                || mentioned.has("dropScore");
    }

    private static void keep(JsonBody body, String member, boolean given, ObjectNode target) {
        if (given) {
            target.set(member, body.node().get(member));
        } else if (body.has(member)) {
            target.putNull(member);
        }
    }
}
