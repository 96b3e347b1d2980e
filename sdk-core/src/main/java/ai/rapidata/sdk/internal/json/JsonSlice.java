package ai.rapidata.sdk.internal.json;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** One value of a larger JSON text, parsed when it is asked for. */
public final class JsonSlice implements Supplier<JsonObject> {

    private final byte[] text;
    private final int offset;
    private final int length;

    JsonSlice(byte[] text, int offset, int length) {
        this.text = text;
        this.offset = offset;
        this.length = length;
    }

    /**
     * Parses the value.
     *
     * @return the object; an empty one if the value is no object
     */
    @Override
    public JsonObject get() {
        try {
            JsonValue value = Json.parse(new ByteArrayInputStream(text, offset, length));
            return value instanceof JsonObject object ? object : JsonObject.empty();
        } catch (IOException impossibleSinceItWasReadOnce) {
            throw new UncheckedIOException(impossibleSinceItWasReadOnce);
        }
    }
}
