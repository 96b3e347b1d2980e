package ai.rapidata.sandbox.server;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of a request. Absent and null members are alike unless {@link #has(String)} is asked. What is wrong is
 * collected while members are read; {@link #check()} then refuses the request with all of it at once.
 */
public final class JsonBody {

    private final ObjectNode node;
    private final String prefix;
    private final Map<String, List<String>> errors;

    private JsonBody(ObjectNode node, String prefix, Map<String, List<String>> errors) {
        this.node = node;
        this.prefix = prefix;
        this.errors = errors;
    }

    /**
     * Reads the body of a request.
     *
     * @param context the request
     * @return the body
     * @throws Problem if the body is missing, or is not a JSON object
     */
    public static JsonBody of(Context context) {
        try {
            JsonNode tree = Json.mapper().readTree(context.bodyInputStream());
            if (tree instanceof ObjectNode object) {
                return new JsonBody(object, "", new LinkedHashMap<>());
            }
            throw Problem.invalid("$", "A JSON object is expected as the body.");
        } catch (IOException e) {
            throw Problem.invalid("$", "The body is not valid JSON.");
        }
    }

    /**
     * Reads the body of a request that may have none.
     *
     * @param context the request
     * @return the body; an empty object if there is none or it is null
     * @throws Problem if the body is something else than a JSON object
     */
    public static JsonBody optional(Context context) {
        String sent = context.body().strip();
        if (sent.isEmpty() || sent.equals("null")) {
            return of(Json.object());
        }
        try {
            if (Json.mapper().readTree(sent) instanceof ObjectNode object) {
                return new JsonBody(object, "", new LinkedHashMap<>());
            }
            throw Problem.invalid("$", "A JSON object is expected as the body.");
        } catch (IOException e) {
            throw Problem.invalid("$", "The body is not valid JSON.");
        }
    }

    /**
     * Looks at an object in the same way.
     *
     * @param node the object
     * @return a body of its own, with its own errors
     */
    public static JsonBody of(ObjectNode node) {
        return new JsonBody(node, "", new LinkedHashMap<>());
    }

    /**
     * The object itself.
     *
     * @return the tree, which must be left as it is
     */
    public ObjectNode node() {
        return node;
    }

    /**
     * Whether the request mentions a member, be it as null: what tells "clear" from "leave alone" in a PATCH.
     *
     * @param name the member
     * @return whether it is there
     */
    public boolean has(String name) {
        return node.has(name);
    }

    /**
     * A text.
     *
     * @param name the member
     * @return the text, or nothing if it is absent, null, or (which is noted) something else
     */
    public Optional<String> text(String name) {
        return value(name, JsonNode::isTextual, "a text").map(JsonNode::textValue);
    }

    /**
     * A text that must be there and have a letter.
     *
     * @param name the member
     * @return the text; empty if it is missing or blank, which is noted
     */
    public String requiredText(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty() || text.get().isBlank()) {
            if (!errors.containsKey(path(name))) {
                reject(name, "'" + name + "' must not be empty.");
            }
            return "";
        }
        return text.get();
    }

    /**
     * A truth value.
     *
     * @param name the member
     * @return the value, or nothing if it is absent, null, or (which is noted) something else
     */
    public Optional<Boolean> truth(String name) {
        return value(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    /**
     * A whole number of 32 bits.
     *
     * @param name the member
     * @return the number, or nothing if it is absent, null, or (which is noted) something else
     */
    public OptionalInt integer(String name) {
        Optional<JsonNode> number =
                value(name, node -> node.isIntegralNumber() && node.canConvertToInt(), "a whole number");
        return number.isPresent() ? OptionalInt.of(number.get().intValue()) : OptionalInt.empty();
    }

    /**
     * A whole number of 64 bits.
     *
     * @param name the member
     * @return the number, or nothing if it is absent, null, or (which is noted) something else
     */
    public OptionalLong longInteger(String name) {
        Optional<JsonNode> number =
                value(name, node -> node.isIntegralNumber() && node.canConvertToLong(), "a whole number");
        return number.isPresent() ? OptionalLong.of(number.get().longValue()) : OptionalLong.empty();
    }

    /**
     * A number.
     *
     * @param name the member
     * @return the number, or nothing if it is absent, null, or (which is noted) something else
     */
    public Optional<Double> number(String name) {
        return value(name, JsonNode::isNumber, "a number").map(JsonNode::doubleValue);
    }

    /**
     * An array.
     *
     * @param name the member
     * @return its elements, or nothing if it is absent, null, or (which is noted) something else
     */
    public Optional<List<JsonNode>> array(String name) {
        return value(name, JsonNode::isArray, "an array").map(array -> {
            List<JsonNode> elements = new ArrayList<>();
            array.forEach(elements::add);
            return elements;
        });
    }

    /**
     * An array of objects.
     *
     * @param name the member
     * @return the elements, each as a body that shares the errors of this one, or nothing as for {@link #array(String)}
     */
    public Optional<List<JsonBody>> objects(String name) {
        return array(name).map(elements -> {
            List<JsonBody> bodies = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof ObjectNode object) {
                    bodies.add(new JsonBody(object, path(name) + "[" + i + "].", errors));
                } else {
                    reject(name + "[" + i + "]", "An object is expected here.");
                }
            }
            return bodies;
        });
    }

    /**
     * An array of texts.
     *
     * @param name the member
     * @return the texts, or nothing as for {@link #array(String)}
     */
    public Optional<List<String>> texts(String name) {
        return array(name).map(elements -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i).isTextual()) {
                    texts.add(elements.get(i).textValue());
                } else {
                    reject(name + "[" + i + "]", "A text is expected here.");
                }
            }
            return texts;
        });
    }

    /**
     * An object.
     *
     * @param name the member
     * @return the object as a body that shares the errors of this one, or nothing if it is absent, null, or (which is
     *     noted) something else
     */
    public Optional<JsonBody> object(String name) {
        return value(name, JsonNode::isObject, "an object")
                .map(object -> new JsonBody((ObjectNode) object, path(name) + ".", errors));
    }

    /**
     * An object whose values are all texts.
     *
     * @param name the member
     * @return the texts by name, in their order, or nothing as for {@link #object(String)}
     */
    public Optional<Map<String, String>> textMap(String name) {
        return object(name).map(object -> {
            Map<String, String> texts = new LinkedHashMap<>();
            object.node
                    .properties()
                    .forEach(member -> object.text(member.getKey())
                            .ifPresentOrElse(
                                    text -> texts.put(member.getKey(), text),
                                    () -> object.reject(member.getKey(), "A text is expected here.")));
            return texts;
        });
    }

    /**
     * Notes that a member is wrong.
     *
     * @param name the member
     * @param message what is wrong
     */
    public void reject(String name, String message) {
        List<String> messages = errors.computeIfAbsent(path(name), unused -> new ArrayList<>());
        if (!messages.contains(message)) {
            messages.add(message);
        }
    }

    /**
     * Refuses the request if anything has been noted.
     *
     * @throws Problem with status 400 and all that was noted
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private Optional<JsonNode> value(String name, java.util.function.Predicate<JsonNode> fits, String expected) {
        @Nullable JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!fits.test(value)) {
            reject(name, "'" + name + "' must be " + expected + ".");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private String path(String name) {
        return prefix + (name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
}
