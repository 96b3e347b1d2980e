package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.audience.AudienceOptions;
import ai.rapidata.sdk.audience.AudienceUpdate;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.AudienceFilterCodec;
import ai.rapidata.sdk.internal.api.GraduationRuleCodec;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts new audiences and changes of audiences into the words of the wire. Logos are uploaded last, after all checks. */
final class AudienceBodies {

    private final Function<List<Asset>, Map<Asset, String>> upload;

    AudienceBodies(Function<List<Asset>, Map<Asset, String>> upload) {
        this.upload = upload;
    }

    JsonObject creation(String name, AudienceOptions options) {
        JsonObject.Builder body = JsonObject.builder()
                .put("name", name)
                .put("filters", AudienceFilterCodec.toJson(options.filters()))
                .putIfPresent(
                        "graduationRule",
                        options.graduationRule()
                                .map(GraduationRuleCodec::toJson)
                                .orElse(null))
                .putIfPresent("description", options.description().orElse(null));
        if (options.minimumSizeForActivation().isPresent()) {
            body.put(
                    "minimumSizeForActivation",
                    options.minimumSizeForActivation().getAsLong());
        }
        body.putIfPresent(
                "isDistillingCampaignSticky",
                options.stickyDistilling().map(JsonValue::of).orElse(null));
        options.distilling().changes().members().forEach(body::put);
        return body.putIfPresent("logo", options.logo().map(this::logo).orElse(null))
                .build();
    }

    JsonObject update(AudienceUpdate update) {
        JsonArray filters = update.filters().map(AudienceFilterCodec::toJson).orElse(null);
        JsonObject.Builder body = JsonObject.builder()
                .putIfPresent("name", update.name().orElse(null))
                .putIfPresent("filters", filters)
                .putIfPresent(
                        "graduationRule",
                        update.graduationRule().map(GraduationRuleCodec::toJson).orElse(null));
        Examples.put(body, "description", update.description(), JsonValue::of);
        update.distilling().changes().members().forEach(body::put);
        Examples.put(body, "logo", update.logo(), this::logo);
        return body.build();
    }

    /** Unlike other assets, a logo is known by its position and has no discriminator. */
    private JsonObject logo(Asset image) {
        String name = upload.apply(List.of(image)).get(image);
        if (name == null) {
            throw new InvalidInputException("logo", image, "is a text", "give an image");
        }
        return new AssetInput.Existing(name).toJson().toBuilder().remove("_t").build();
    }
}
