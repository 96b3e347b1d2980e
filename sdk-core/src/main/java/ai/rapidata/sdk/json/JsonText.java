package ai.rapidata.sdk.json;

import java.util.Map;

/** Renders values as compact JSON text. */
final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static String of(JsonValue value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private static void append(JsonValue value, StringBuilder text) {
        if (value instanceof JsonObject object) {
            appendObject(object, text);
        } else if (value instanceof JsonArray array) {
            appendArray(array, text);
        } else if (value instanceof JsonString string) {
            appendString(string.value(), text);
        } else {
            text.append(value);
        }
    }

    private static void appendObject(JsonObject object, StringBuilder text) {
        text.append('{');
        String separator = "";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            text.append(separator);
            appendString(member.getKey(), text);
            text.append(':');
            append(member.getValue(), text);
            separator = ",";
        }
        text.append('}');
    }

    private static void appendArray(JsonArray array, StringBuilder text) {
        text.append('[');
        String separator = "";
        for (JsonValue element : array) {
            text.append(separator);
            append(element, text);
            separator = ",";
        }
        text.append(']');
    }

    private static void appendString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c) && !isPaired(string, i)) {
                        appendEscape(c, text);
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isPaired(String string, int index) {
        char c = string.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 < string.length() && Character.isLowSurrogate(string.charAt(index + 1));
        }
        return index > 0 && Character.isHighSurrogate(string.charAt(index - 1));
    }

    private static void appendEscape(char c, StringBuilder text) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(c >> shift & 0xF));
        }
    }
}
