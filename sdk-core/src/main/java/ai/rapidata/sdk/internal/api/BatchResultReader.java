package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.internal.json.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the result of a batch of URLs without a tree, as there are thousands of items in it and many results in an upload.
 * A member that is absent, null or of another kind counts as not known.
 */
final class BatchResultReader {
    private BatchResultReader() {}

    static BatchResult read(JsonReader in) throws IOException {
        String status = null;
        List<BatchResult.Item> items = new ArrayList<>();
        if (in.enterObject()) {
            for (String name; (name = in.nextName()) != null; ) {
                switch (name) {
                    case "status" -> status = in.text();
                    case "items" -> items = items(in);
                    default -> in.skip();
                }
            }
        }
        return new BatchResult(orEmpty(status), items);
    }

    private static List<BatchResult.Item> items(JsonReader in) throws IOException {
        List<BatchResult.Item> items = new ArrayList<>();
        if (in.enterArray()) {
            while (in.nextElement()) {
                if (in.enterObject()) {
                    items.add(item(in));
                }
            }
        }
        return items;
    }

    private static BatchResult.Item item(JsonReader in) throws IOException {
        String url = null;
        String status = null;
        String fileName = null;
        List<String> warnings = List.of();
        String errorMessage = null;
        String stage = null;
        Integer upstreamStatus = null;
        for (String name; (name = in.nextName()) != null; ) {
            switch (name) {
                case "url" -> url = in.text();
                case "status" -> status = in.text();
                case "fileName" -> fileName = in.text();
                case "warnings" -> warnings = strings(in);
                case "errorMessage" -> errorMessage = in.text();
                case "stage" -> stage = in.text();
                case "upstreamHttpStatus" -> upstreamStatus = wholeNumber(in);
                default -> in.skip();
            }
        }
        return new BatchResult.Item(
                orEmpty(url),
                orEmpty(status),
                unlessEmpty(fileName),
                warnings,
                errorMessage,
                unlessEmpty(stage),
                upstreamStatus);
    }

    private static List<String> strings(JsonReader in) throws IOException {
        List<String> strings = List.of();
        if (in.enterArray()) {
            while (in.nextElement()) {
                String string = in.isString() ? in.text() : null;
                if (string == null) {
                    in.skip();
                } else {
                    strings = strings.isEmpty() ? new ArrayList<>() : strings;
                    strings.add(string);
                }
            }
        }
        return strings;
    }

    private static @Nullable Integer wholeNumber(JsonReader in) throws IOException {
        double number = in.number();
        return number == (int) number ? (int) number : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String unlessEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
