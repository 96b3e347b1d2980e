package ai.rapidata.sdk.internal.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One entry as bytes: eight hexadecimal digits of a CRC-32C over the rest, a space, the fields separated by tabs, a line
 * feed. Tabs, line breaks and backslashes inside a field are escaped, so a line feed always ends an entry.
 */
final class JournalLine {
    private static final int CHECKSUM_DIGITS = 8;
    private static final int PREFIX = CHECKSUM_DIGITS + 1;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private JournalLine() {}

    static byte[] encode(List<String> fields) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            escape(fields.get(i), text);
        }
        byte[] payload = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] line = new byte[PREFIX + payload.length + 1];
        int checksum = checksum(payload, 0, payload.length);
        for (int i = 0; i < CHECKSUM_DIGITS; i++) {
            line[i] = DIGITS[(checksum >>> (28 - 4 * i)) & 0xf];
        }
        line[CHECKSUM_DIGITS] = ' ';
        System.arraycopy(payload, 0, line, PREFIX, payload.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /**
     * Reads the fields of a line.
     *
     * @param bytes holds the line
     * @param from where the line begins
     * @param to where its line feed stands
     * @return the fields, or null when the line is torn or altered
     */
    static @Nullable List<String> decode(byte[] bytes, int from, int to) {
        int start = from + PREFIX;
        if (to < start || bytes[from + CHECKSUM_DIGITS] != ' ') {
            return null;
        }
        int stored = 0;
        for (int i = from; i < from + CHECKSUM_DIGITS; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return null;
            }
            stored = (stored << 4) | digit;
        }
        if (stored != checksum(bytes, start, to - start)) {
            return null;
        }
        String payload = new String(bytes, start, to - start, StandardCharsets.UTF_8);
        List<String> fields = new ArrayList<>(4);
        int begin = 0;
        for (int tab = payload.indexOf('\t'); tab >= 0; tab = payload.indexOf('\t', begin)) {
            fields.add(unescape(payload.substring(begin, tab)));
            begin = tab + 1;
        }
        fields.add(unescape(payload.substring(begin)));
        return fields;
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static void escape(String field, StringBuilder text) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static String unescape(String field) {
        int next = field.indexOf('\\');
        if (next < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        int begin = 0;
        while (next >= 0 && next + 1 < field.length()) {
            text.append(field, begin, next);
            char c = field.charAt(next + 1);
            text.append(
                    switch (c) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> c;
                    });
            begin = next + 2;
            next = field.indexOf('\\', begin);
        }
        return text.append(field, begin, field.length()).toString();
    }
}
