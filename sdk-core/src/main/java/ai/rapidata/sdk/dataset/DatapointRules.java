package ai.rapidata.sdk.dataset;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a datapoint may be made of; each rule names the field, the value and the fix. */
final class DatapointRules {
    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    private static final int QUOTED_CHARACTERS = 60;

    private DatapointRules() {}

    static String requireText(String field, @Nullable String value, String fix) {
        if (value == null) {
            throw new InvalidInputException(field, null, "null is not allowed", fix);
        }
        if (value.isEmpty()) {
            throw new InvalidInputException(field, value, "an empty string is not allowed", fix);
        }
        return value;
    }

    static void requireSentence(String sentence) {
        requireText("sentence", sentence, "give a sentence of at least two words, or none at all");
        if (WHITESPACE.split(sentence.strip()).length < 2) {
            throw new InvalidInputException(
                    "sentence",
                    sentence,
                    quote(sentence) + " has fewer than two words",
                    "give a sentence of at least two words separated by whitespace");
        }
    }

    static void requireNotBoth(@Nullable String context, @Nullable String sentence) {
        if (context != null && sentence != null) {
            throw new InvalidInputException(
                    "sentence",
                    sentence,
                    quote(sentence) + " is given together with the context " + quote(context),
                    "give either a context or a sentence, not both");
        }
    }

    static void requireSameType(List<Asset> assets) {
        DataType first = assets.get(0).dataType();
        for (int i = 1; i < assets.size(); i++) {
            if (assets.get(i).dataType() != first) {
                throw new InvalidInputException(
                        "assets",
                        assets.get(i).source(),
                        "asset " + i + " is " + assets.get(i).dataType() + " while asset 0 is " + first,
                        "build a datapoint of texts only or of media only");
            }
        }
    }

    static <T> List<T> requireNotEmpty(String field, @Nullable List<T> values, String fix) {
        if (values == null) {
            throw new InvalidInputException(field, null, "null is not allowed", fix);
        }
        if (values.isEmpty()) {
            throw new InvalidInputException(field, values, "an empty list is not allowed", fix);
        }
        for (int i = 0; i < values.size(); i++) {
            if (Objects.isNull(values.get(i))) {
                throw new InvalidInputException(field, null, "element " + i + " is null", fix);
            }
        }
        return List.copyOf(values);
    }

    static String quote(String value) {
        String shown = value.length() <= QUOTED_CHARACTERS ? value : value.substring(0, QUOTED_CHARACTERS) + "…";
        return '"' + shown + '"';
    }
}
