package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.server.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads filters from requests and notes what is wrong with them. */
final class AudienceFilterReader {

    private static final Set<String> DEVICES = Set.of("Unknown", "Phone", "Tablet");

    private AudienceFilterReader() {}

    /** The filters of a member that holds an array; empty where the member is absent or null. */
    static Optional<List<AudienceFilter>> list(JsonBody body, String member) {
        return body.objects(member).map(elements -> {
            List<AudienceFilter> filters = new ArrayList<>();
            elements.forEach(element -> filters.add(one(element)));
            return filters;
        });
    }

    /** The filter of a member that must be there. */
    static AudienceFilter required(JsonBody body, String member) {
        Optional<JsonBody> object = body.object(member);
        if (object.isEmpty()) {
            body.reject(member, "'" + member + "' must be a filter.");
            return new AudienceFilter.And(List.of());
        }
        return one(object.get());
    }

    private static AudienceFilter one(JsonBody body) {
        String type = body.text("_t").orElse("");
        return switch (type) {
            case "AndFilter" -> new AudienceFilter.And(members(body));
            case "OrFilter" -> new AudienceFilter.Or(members(body));
            case "NotFilter" -> new AudienceFilter.Not(required(body, "filter"));
            case "CountryFilter" -> new AudienceFilter.Country(texts(body, "countries"));
            case "LanguageFilter" -> new AudienceFilter.Language(texts(body, "languages"));
            case "DemographicFilter" ->
                new AudienceFilter.Demographic(body.requiredText("identifier"), texts(body, "values"));
            case "DeviceFilter" -> device(body);
            default -> {
                body.reject("_t", "'" + type + "' is not a filter of audiences.");
                yield new AudienceFilter.And(List.of());
            }
        };
    }

    private static AudienceFilter device(JsonBody body) {
        List<String> types = texts(body, "deviceTypes");
        for (String type : types) {
            if (!DEVICES.contains(type)) {
                body.reject("deviceTypes", "'" + type + "' is not a device type.");
            }
        }
        return new AudienceFilter.Device(types);
    }

    private static List<AudienceFilter> members(JsonBody body) {
        Optional<List<AudienceFilter>> filters = list(body, "filters");
        if (filters.isEmpty()) {
            body.reject("filters", "'filters' must be an array of filters.");
        }
        return filters.orElse(List.of());
    }

    private static List<String> texts(JsonBody body, String member) {
        Optional<List<String>> texts = body.texts(member);
        if (texts.isEmpty()) {
            body.reject(member, "'" + member + "' must be an array of texts.");
        }
        return texts.orElse(List.of());
    }
}
