package ai.rapidata.sdk.json;

/** The JSON value {@code null}. */
public enum JsonNull implements JsonValue {
    /** The only value. */
    INSTANCE;

    /** Returns the compact JSON text. */
    @Override
    public String toString() {
        return "null";
    }
}
