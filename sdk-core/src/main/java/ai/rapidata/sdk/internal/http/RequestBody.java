package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a request carries. Every body can be written more than once. */
public sealed interface RequestBody {

    /** Nothing. */
    record Empty() implements RequestBody {}

    /**
     * A JSON value.
     *
     * @param value the value
     */
    record JsonBody(JsonValue value) implements RequestBody {}

    /**
     * One file in a multipart form, read from disk while it is sent.
     *
     * @param fieldName the form field
     * @param fileName the name told to the service
     * @param contentType the media type
     * @param path where the file is
     */
    record FilePart(String fieldName, String fileName, String contentType, Path path) implements RequestBody {}

    /**
     * Form fields. The values may be secrets and are not shown.
     *
     * @param fields names and values in order
     */
    record Form(List<Map.Entry<String, String>> fields) implements RequestBody {

        /**
         * Creates a form.
         *
         * @param fields names and values in order; copied
         */
        public Form {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Form[" + fields.size() + " fields]";
        }
    }
}
