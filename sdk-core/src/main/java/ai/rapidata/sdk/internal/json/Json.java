package ai.rapidata.sdk.internal.json;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonBoolean;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonString;
import ai.rapidata.sdk.json.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes JSON text. Written text holds ASCII characters only, so that no reader can mistake its charset. */
public final class Json {

    /** Member names can be the texts of datapoints: as long as those, and each seen only a few times. */
    private static final int LONGEST_TEXT = 256 << 20;

    private static final int USUAL_LENGTH = 512;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(LONGEST_TEXT)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads one value from UTF-8 text.
     *
     * @param text the whole text
     * @return the value
     * @throws IOException if the text is not exactly one JSON value
     */
    public static JsonValue parse(byte[] text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return whole(parser);
        } catch (JsonProcessingException malformed) {
            throw withoutText(malformed);
        }
    }

    /**
     * Reads one value from text.
     *
     * @param text the whole text
     * @return the value
     * @throws IOException if the text is not exactly one JSON value
     */
    public static JsonValue parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return whole(parser);
        } catch (JsonProcessingException malformed) {
            throw withoutText(malformed);
        }
    }

    /**
     * Reads one value from UTF-8 text and closes the stream.
     *
     * @param text the whole text
     * @return the value
     * @throws IOException if the text is not exactly one JSON value, or cannot be read
     */
    public static JsonValue parse(InputStream text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return whole(parser);
        } catch (JsonProcessingException malformed) {
            throw withoutText(malformed);
        }
    }

    /**
     * Reads one value from UTF-8 text, without a tree.
     *
     * @param text the whole text
     * @param reading makes something of the value
     * @param <T> what is made of it
     * @return what was made of it
     * @throws IOException if the text is not exactly one JSON value
     */
    public static <T> T read(byte[] text, JsonReading<T> reading) throws IOException {
        try (JsonReader reader = JsonReader.of(text)) {
            T value = reading.read(reader);
            reader.requireEnd();
            return value;
        } catch (JsonProcessingException malformed) {
            throw withoutText(malformed);
        }
    }

    /**
     * Writes a value as compact text.
     *
     * @param value the value
     * @return the text in ASCII characters
     */
    public static byte[] write(JsonValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try {
            write(value, bytes);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a value as text for people, two spaces per level.
     *
     * @param value the value
     * @return the text in ASCII characters
     */
    public static byte[] writeIndented(JsonValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            generate(value, generator);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a value as compact text. The stream is flushed and stays open.
     *
     * @param value the value
     * @param stream where to write
     * @throws IOException if the stream fails
     */
    public static void write(JsonValue value, OutputStream stream) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(stream)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generate(value, generator);
        }
    }

    /** The parser quotes what it could not read, which may be a piece of a secret: only the place is passed on. */
    private static IOException withoutText(JsonProcessingException malformed) {
        JsonLocation place = malformed.getLocation();
        return new IOException("the text is not valid JSON"
                + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr()));
    }

    private static JsonValue whole(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new IOException("no JSON value: the text is empty");
        }
        JsonValue value = read(parser);
        if (parser.nextToken() != null) {
            throw new IOException("more than one JSON value");
        }
        return value;
    }

    static JsonValue read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_NUMBER_INT -> readWholeNumber(parser);
            case VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getDecimalValue());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.INSTANCE;
            default -> throw new IOException("unexpected JSON token " + token);
        };
    }

    private static JsonNumber readWholeNumber(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> new JsonNumber(BigDecimal.valueOf(parser.getLongValue()));
            default -> new JsonNumber(parser.getDecimalValue());
        };
    }

    private static JsonObject readObject(JsonParser parser) throws IOException {
        JsonObject.Builder members = JsonObject.builder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read(parser));
        }
        return members.build();
    }

    private static JsonArray readArray(JsonParser parser) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return new JsonArray(elements);
    }

    private static void generate(JsonValue value, JsonGenerator generator) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                generator.writeFieldName(member.getKey());
                generate(member.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (JsonValue element : array) {
                generate(element, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof JsonString string) {
            generator.writeString(string.value());
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.value());
        } else if (value instanceof JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else {
            generator.writeNull();
        }
    }
}
