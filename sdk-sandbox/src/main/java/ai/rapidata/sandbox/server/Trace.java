package ai.rapidata.sandbox.server;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a request belongs to.
 *
 * @param id 32 hexadecimal digits: the caller's trace if it sent one, else a new one
 * @param span 16 hexadecimal digits
 */
record Trace(String id, String span) {

    private static final String ATTRIBUTE = "sandbox.trace";
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    static Trace of(Context context) {
        Trace known = context.attribute(ATTRIBUTE);
        if (known == null) {
            known = continuing(context.header("traceparent"));
            context.attribute(ATTRIBUTE, known);
        }
        return known;
    }

    static Trace continuing(@Nullable String traceParent) {
        if (traceParent != null) {
            Matcher matcher = PARENT.matcher(traceParent);
            if (matcher.matches()) {
                return new Trace(matcher.group(1), randomHex());
            }
        }
        return new Trace(randomHex() + randomHex(), randomHex());
    }

    /** The form in which problem details carry it. */
    String parent() {
        return "00-" + id + "-" + span + "-01";
    }

    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
