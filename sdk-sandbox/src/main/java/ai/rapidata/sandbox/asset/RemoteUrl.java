package ai.rapidata.sandbox.asset;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a remote asset, exactly as the client gave it: real-life addresses carry spaces and letters that strict
 * parsers refuse.
 *
 * @param text the address
 * @param host the host without port and brackets, in lower case
 * @param path the path, possibly empty
 */
record RemoteUrl(String text, String host, String path) {

    private static final Pattern URL = Pattern.compile(
            "(?i)https?://(?:[^/?#@]*@)?(\\[[0-9a-f:.]+]|[^/?#:@\\s]+)(?::\\d{1,5})?([^?#]*)(?:[?#].*)?");
    private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}|::1|localhost|.*\\.localhost");

    static RemoteUrl parse(String text) throws IngestionException {
        Matcher matcher = URL.matcher(text);
        if (!matcher.matches()) {
            throw IngestionException.at("validation", "'" + text + "' is not an absolute http or https address.");
        }
        String host = matcher.group(1).toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
        return new RemoteUrl(text, host, matcher.group(2));
    }

    boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /** The last part of the path, or the host if there is none: what people would call the file. */
    String fileName() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.isBlank()) {
            return host;
        }
        try {
            return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return last;
        }
    }

    /** The address in the form that a request needs: what is not allowed there gets encoded, what is encoded stays. */
    URI toUri() throws IngestionException {
        var encoded = new StringBuilder();
        int fragment = text.indexOf('#');
        for (byte octet :
                text.substring(0, fragment < 0 ? text.length() : fragment).getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            if (letter > 0x20 && letter < 0x7F && "\"<>\\^`{|}".indexOf(letter) < 0) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(String.format("%02X", octet & 0xFF));
            }
        }
        try {
            return new URI(encoded.toString());
        } catch (URISyntaxException e) {
            throw IngestionException.at("validation", "'" + text + "' is not a valid address.");
        }
    }
}
