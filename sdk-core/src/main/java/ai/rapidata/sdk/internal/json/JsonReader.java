package ai.rapidata.sdk.internal.json;

import ai.rapidata.sdk.json.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 JSON text value by value, without a tree. Every method that reads a value consumes all of it, whatever it
 * is, so that a value of an unexpected kind is skipped and not stumbled over:
 *
 * <pre>{@code
 * if (reader.enterObject()) {
 *     for (String name; (name = reader.nextName()) != null; ) {
 *         switch (name) {
 *             case "context" -> context = reader.text();
 *             default -> reader.skip();
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class JsonReader implements AutoCloseable {

    private final JsonParser parser;
    private final byte @Nullable [] whole;
    private final @Nullable RetainedBytes retained;

    private JsonReader(JsonParser parser, byte @Nullable [] whole, @Nullable RetainedBytes retained) {
        this.parser = parser;
        this.whole = whole;
        this.retained = retained;
    }

    /**
     * Reads from memory.
     *
     * @param text the whole text; not changed by the caller afterwards
     * @return a reader before the first value
     * @throws IOException if the text cannot be read
     */
    public static JsonReader of(byte[] text) throws IOException {
        return started(new JsonReader(Json.FACTORY.createParser(text), text, null));
    }

    /**
     * Reads from a stream, which is closed with the reader.
     *
     * @param text the text
     * @return a reader before the first value
     * @throws IOException if the stream cannot be read
     */
    public static JsonReader of(InputStream text) throws IOException {
        RetainedBytes retained = new RetainedBytes(text);
        try {
            return started(new JsonReader(Json.FACTORY.createParser((InputStream) retained), null, retained));
        } catch (IOException | RuntimeException failed) {
            text.close();
            throw failed;
        }
    }

    private static JsonReader started(JsonReader reader) throws IOException {
        if (reader.parser.nextToken() == null) {
            throw new IOException("no JSON value: the text is empty");
        }
        return reader;
    }

    /**
     * Tells whether the current value is an object.
     *
     * @return true before an object
     */
    public boolean isObject() {
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    /**
     * Tells whether the current value is an array.
     *
     * @return true before an array
     */
    public boolean isArray() {
        return parser.hasToken(JsonToken.START_ARRAY);
    }

    /**
     * Tells whether the current value is a string.
     *
     * @return true before a string
     */
    public boolean isString() {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    /**
     * Goes into the current value if it is an object; skips it otherwise.
     *
     * @return true if {@link #nextName()} can be called
     * @throws IOException if the text is not valid or cannot be read
     */
    public boolean enterObject() throws IOException {
        return isObject() || !skipped();
    }

    /**
     * Goes into the current value if it is an array; skips it otherwise.
     *
     * @return true if {@link #nextElement()} can be called
     * @throws IOException if the text is not valid or cannot be read
     */
    public boolean enterArray() throws IOException {
        return isArray() || !skipped();
    }

    private boolean skipped() throws IOException {
        skip();
        return true;
    }

    /**
     * Goes to the next member of the object.
     *
     * @return the member's name, its value being the current one; null at the end of the object
     * @throws IOException if the text is not valid or cannot be read
     */
    public @Nullable String nextName() throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            require(JsonToken.END_OBJECT);
            return null;
        }
        parser.nextToken();
        return name;
    }

    /**
     * Goes to the next element of the array.
     *
     * @return true if there is one, its value being the current one; false at the end of the array
     * @throws IOException if the text is not valid or cannot be read
     */
    public boolean nextElement() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            require(JsonToken.END_ARRAY);
        }
        return token != JsonToken.END_ARRAY;
    }

    private void require(JsonToken expected) throws IOException {
        if (!parser.hasToken(expected)) {
            throw new IOException("the JSON text ends too early");
        }
    }

    /**
     * Reads a value as text.
     *
     * @return the text of a string, number or boolean; null for everything else
     * @throws IOException if the text is not valid or cannot be read
     */
    public @Nullable String text() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> parser.getText();
            default -> {
                skip();
                yield null;
            }
        };
    }

    /**
     * Reads a value as a number.
     *
     * @return the value of a number or of a string that reads as one; not a number for everything else
     * @throws IOException if the text is not valid or cannot be read
     */
    public double number() throws IOException {
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return finite(parser.getDoubleValue());
            }
            case VALUE_STRING -> {
                try {
                    return finite(Double.parseDouble(parser.getText()));
                } catch (NumberFormatException notANumber) {
                    return Double.NaN;
                }
            }
            default -> {
                skip();
                return Double.NaN;
            }
        }
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /**
     * Reads a value as a tree.
     *
     * @return the value
     * @throws IOException if the text is not valid or cannot be read
     */
    public JsonValue value() throws IOException {
        return Json.read(parser);
    }

    /**
     * Leaves a value out.
     *
     * @throws IOException if the text is not valid or cannot be read
     */
    public void skip() throws IOException {
        parser.skipChildren();
    }

    /**
     * Tells where the current object or array begins, before it is gone into. The text from here on is kept until the
     * next call.
     *
     * @return the offset of its first byte
     */
    public long beginning() {
        long offset = parser.currentTokenLocation().getByteOffset();
        if (retained != null) {
            retained.retainFrom(offset);
        }
        return offset;
    }

    /**
     * Returns the text of the object or array that was just gone through.
     *
     * @param beginning what {@link #beginning()} said
     * @return its bytes, a copy if the text comes from a stream
     */
    public JsonSlice since(long beginning) {
        long end = parser.currentLocation().getByteOffset();
        if (whole != null) {
            return new JsonSlice(whole, (int) beginning, (int) (end - beginning));
        }
        byte[] copy = retained == null ? new byte[0] : retained.copy(beginning, end);
        return new JsonSlice(copy, 0, copy.length);
    }

    /**
     * Checks that nothing follows the value that was read.
     *
     * @throws IOException if something follows, or the text cannot be read
     */
    public void requireEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw new IOException("more than one JSON value");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
