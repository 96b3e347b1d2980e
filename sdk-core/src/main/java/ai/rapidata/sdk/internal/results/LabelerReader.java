package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.LabelerDetails;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads who answered, in the flat form of old files and in the nested form of current ones. */
final class LabelerReader {

    private LabelerDetails.Builder labeler = LabelerDetails.builder();
    private boolean global;
    private double single = Double.NaN;
    private JsonObject.@Nullable Builder other;

    private LabelerReader() {}

    /** Reads the current value, an object of labeler details. */
    static LabelerDetails read(JsonReader in) throws IOException {
        LabelerReader reader = new LabelerReader();
        if (in.enterObject()) {
            for (String name; (name = in.nextName()) != null; ) {
                if (!reader.accept(name, in)) {
                    reader.keep(name, in);
                }
            }
        }
        return reader.details();
    }

    /** Reads a member if it says something about a labeler. */
    private boolean accept(String name, JsonReader in) throws IOException {
        switch (name) {
            case "country" -> labeler.country(in.text());
            case "language" -> labeler.language(in.text());
            case "age", "gender", "occupation" -> labeler.demographic(name, in.text());
            case "userScores" -> readScores(in);
            case "userScore" -> single = in.number();
            case "demographics", "demographicInformation" -> readDemographics(in);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readScores(JsonReader in) throws IOException {
        if (in.enterObject()) {
            for (String dimension; (dimension = in.nextName()) != null; ) {
                double score = in.number();
                if (!Double.isNaN(score)) {
                    labeler.userScore(dimension, score);
                    global |= dimension.equals(LabelerDetails.GLOBAL);
                }
            }
        }
    }

    private void readDemographics(JsonReader in) throws IOException {
        if (in.enterObject()) {
            for (String identifier; (identifier = in.nextName()) != null; ) {
                String value = in.text();
                if (value != null) {
                    labeler.demographic(identifier, value);
                }
            }
        }
    }

    private void keep(String name, JsonReader in) throws IOException {
        if (other == null) {
            other = JsonObject.builder();
        }
        other.put(name, in.value());
    }

    private LabelerDetails details() {
        if (!global && !Double.isNaN(single)) {
            labeler.userScore(LabelerDetails.GLOBAL, single);
        }
        if (other != null) {
            labeler.other(other.build());
        }
        return labeler.build();
    }
}
