package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.AndFilter;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.filter.DeviceFilter;
import ai.rapidata.sdk.filter.DeviceType;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.filter.LanguageFilter;
import ai.rapidata.sdk.filter.NotFilter;
import ai.rapidata.sdk.filter.OrFilter;
import ai.rapidata.sdk.filter.UnknownFilter;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Audiences and orders have a dialect of filters each. They agree about countries, languages, devices, and how filters are
 * joined.
 *
 * @param ownToJson writes a filter of one dialect only, or refuses it
 * @param readOwn reads a filter of one dialect only; one that it does not know is an {@link UnknownFilter}
 */
record FilterDialect(Function<Filter, JsonObject> ownToJson, Function<JsonObject, Filter> readOwn) {

    JsonArray toJson(List<? extends Filter> filters) {
        return new JsonArray(filters.stream().<JsonValue>map(this::toJson).toList());
    }

    JsonObject toJson(Filter filter) {
        if (filter instanceof CountryFilter country) {
            return strings("CountryFilter", "countries", country.countries(), Function.identity());
        }
        if (filter instanceof LanguageFilter language) {
            return strings("LanguageFilter", "languages", language.languages(), Function.identity());
        }
        if (filter instanceof DeviceFilter device) {
            return strings("DeviceFilter", "deviceTypes", device.deviceTypes(), DeviceType::value);
        }
        if (filter instanceof AndFilter and) {
            return of("AndFilter").put("filters", toJson(and.filters())).build();
        }
        if (filter instanceof OrFilter or) {
            return of("OrFilter").put("filters", toJson(or.filters())).build();
        }
        if (filter instanceof NotFilter not) {
            return of("NotFilter").put("filter", toJson(not.filter())).build();
        }
        if (filter instanceof UnknownFilter unknown) {
            return unknown.raw();
        }
        return ownToJson.apply(filter);
    }

    static JsonObject.Builder of(String type) {
        return JsonObject.builder().put("_t", type);
    }

    static <E> JsonObject strings(String type, String name, List<E> values, Function<E, String> value) {
        return of(type).put(name, JsonValue.ofStrings(values.stream().map(value).toList()))
                .build();
    }

    List<Filter> read(List<JsonObject> json) {
        return json.stream().map(this::read).toList();
    }

    Filter read(JsonObject json) {
        try {
            Filter filter = known(json);
            // What would not go back exactly as it came is not really understood.
            return toJson(filter).equals(json) ? filter : new UnknownFilter(json);
        } catch (NoSuchElementException | InvalidInputException notAsKnown) {
            return new UnknownFilter(json);
        }
    }

    private Filter known(JsonObject json) {
        return switch (type(json)) {
            case "CountryFilter" -> new CountryFilter(json.strings("countries"));
            case "LanguageFilter" -> new LanguageFilter(json.strings("languages"));
            case "DeviceFilter" -> new DeviceFilter(constants(json.strings("deviceTypes"), DeviceType::of));
            case "AndFilter" -> new AndFilter(read(json.objects("filters")));
            case "OrFilter" -> new OrFilter(read(json.objects("filters")));
            case "NotFilter" -> new NotFilter(read(json.object("filter").orElseThrow()));
            default -> readOwn.apply(json);
        };
    }

    static String type(JsonObject json) {
        return json.string("_t").orElse("");
    }

    static <E> List<E> constants(List<String> values, Function<String, Optional<E>> of) {
        return values.stream().map(value -> of.apply(value).orElseThrow()).toList();
    }
}
