package ai.rapidata.sdk.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Encodes parts of a URL so that the service sees exactly the given characters. */
final class PercentEncoding {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final BitSet SEGMENT = setOf(UNRESERVED);
    private static final BitSet QUERY = setOf(UNRESERVED + "/");
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** Encodes one segment of a path: nothing reserved is kept. */
    static String pathSegment(String text) {
        return encode(text, SEGMENT);
    }

    /** Encodes a name or value of a query: the slash is kept. */
    static String query(String text) {
        return encode(text, QUERY);
    }

    private static BitSet setOf(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    private static String encode(String text, BitSet kept) {
        if (isAll(text, kept)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int value = octet & 0xFF;
            if (kept.get(value)) {
                encoded.append((char) value);
            } else {
                encoded.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isAll(String text, BitSet kept) {
        for (int i = 0; i < text.length(); i++) {
            if (!kept.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
