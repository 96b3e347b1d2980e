package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.ResultsInfo;
import java.io.IOException;

/** Goes through a result file from row to row and picks up its head and its summary on the way. Not thread-safe. */
final class ResultsWalk {

    private enum Place {
        FILE,
        ROWS_IN_FILE,
        RESULTS_OBJECT,
        ROWS_IN_OBJECT,
        END
    }

    private final JsonReader in;
    private Place place = Place.FILE;
    private ResultsInfo info = new ResultsInfo(JsonObject.empty());
    private JsonObject summary = JsonObject.empty();

    ResultsWalk(JsonReader in) throws IOException {
        this.in = in;
        if (!in.enterObject()) {
            throw new IOException("a result file is a JSON object");
        }
    }

    ResultsInfo info() {
        return info;
    }

    JsonObject summary() {
        return summary;
    }

    /** Tells whether the current row stands in an object beside other data, as in old classification files. */
    boolean rowsInObject() {
        return place == Place.ROWS_IN_OBJECT;
    }

    /** Goes to the next row; false at the end of the file. */
    boolean nextRow() throws IOException {
        while (place != Place.END) {
            switch (place) {
                case FILE -> nextMember();
                case RESULTS_OBJECT -> nextResultsMember();
                default -> {
                    if (!in.nextElement()) {
                        place = place == Place.ROWS_IN_FILE ? Place.FILE : Place.RESULTS_OBJECT;
                    } else if (in.isObject()) {
                        return true;
                    } else {
                        in.skip();
                    }
                }
            }
        }
        return false;
    }

    /** Goes on to the rows, or to the end if there are none, without going into them. */
    void toRows() throws IOException {
        while (place == Place.FILE || place == Place.RESULTS_OBJECT) {
            if (place == Place.FILE) {
                nextMember();
            } else {
                nextResultsMember();
            }
        }
    }

    private void nextMember() throws IOException {
        String name = in.nextName();
        if (name == null) {
            place = Place.END;
            in.requireEnd();
            return;
        }
        switch (name) {
            case "info" -> info = new ResultsInfo(object());
            case "summary" -> summary = object();
            case "results" -> {
                if (in.isArray()) {
                    place = Place.ROWS_IN_FILE;
                } else if (in.enterObject()) {
                    place = Place.RESULTS_OBJECT;
                }
            }
            default -> in.skip();
        }
    }

    private void nextResultsMember() throws IOException {
        String name = in.nextName();
        if (name == null) {
            place = Place.FILE;
        } else if (name.equals("data") && in.isArray()) {
            place = Place.ROWS_IN_OBJECT;
        } else {
            in.skip();
        }
    }

    private JsonObject object() throws IOException {
        JsonValue value = in.value();
        return value instanceof JsonObject object ? object : JsonObject.empty();
    }
}
