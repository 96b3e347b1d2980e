package ai.rapidata.sdk.internal.http;

import java.nio.charset.StandardCharsets;

/** Encodes parts of a URL so that the service sees exactly the given characters. */
final class PercentEncoding {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** Encodes one segment of a path: nothing reserved is kept. */
    static String pathSegment(String text) {
        return encode(text, UNRESERVED);
    }

    /** Encodes a name or value of a query: the slash is kept. */
    static String query(String text) {
        return encode(text, UNRESERVED + "/");
    }

    private static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (kept.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return encoded.toString();
    }
}
