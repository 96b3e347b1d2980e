package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.DrawnLine;
import ai.rapidata.sdk.results.LabelerDetails;
import ai.rapidata.sdk.results.Point;
import ai.rapidata.sdk.results.SelectedWord;
import ai.rapidata.sdk.results.live.Answer;
import ai.rapidata.sdk.results.live.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads single answers and the labelers who gave them. Kinds of answers that are not known are kept unread. */
final class ResponseReader {

    private static final Set<String> KNOWN = Set.of(
            "id",
            "userId",
            "country",
            "language",
            "age",
            "gender",
            "occupation",
            "result",
            "userScore",
            "userScores",
            "demographicInformation");

    private ResponseReader() {}

    static Response read(JsonObject response) {
        return new Response(
                response.string("id").orElse(""),
                response.string("userId").orElse(""),
                labeler(response),
                answer(response.object("result").orElse(JsonObject.empty())),
                response);
    }

    private static LabelerDetails labeler(JsonObject response) {
        LabelerDetails.Builder labeler = LabelerDetails.builder()
                .country(response.string("country").orElse(null))
                .language(response.string("language").orElse(null));
        response.object("demographicInformation")
                .ifPresent(demographics -> demographics
                        .members()
                        .keySet()
                        .forEach(name -> labeler.demographic(
                                name, demographics.string(name).orElse(null))));
        for (String name : List.of("age", "gender", "occupation")) {
            response.string(name).ifPresent(value -> labeler.demographic(name, value));
        }
        JsonObject scores = response.object("userScores").orElse(JsonObject.empty());
        scores.members()
                .keySet()
                .forEach(name -> scores.doubleValue(name).ifPresent(score -> labeler.userScore(name, score)));
        if (scores.doubleValue(LabelerDetails.GLOBAL).isEmpty()) {
            response.doubleValue("userScore").ifPresent(score -> labeler.userScore(LabelerDetails.GLOBAL, score));
        }
        JsonObject.Builder other = JsonObject.builder();
        for (Map.Entry<String, JsonValue> member : response.members().entrySet()) {
            if (!KNOWN.contains(member.getKey())) {
                other.put(member.getKey(), member.getValue());
            }
        }
        return labeler.other(other.build()).build();
    }

    static Answer answer(JsonObject result) {
        String type = result.string("_t").orElse("");
        return switch (type) {
            case "AttachCategoryResult" ->
                new Answer.Category(result.string("category").orElse(""));
            case "CompareResult" -> new Answer.Comparison(result.strings("winners"));
            case "FreeTextResult" -> new Answer.FreeText(result.string("answer").orElse(""));
            case "TranscriptionResult" -> new Answer.Words(words(result));
            case "LocateResult" -> new Answer.Places(points(result, "coordinates"));
            case "LineResult" -> new Answer.Lines(lines(result));
            case "ScrubResult" -> new Answer.Moments(moments(result));
            case "BoundingBoxResult" -> new Answer.Boxes(boxes(result));
            case "PolygonResult" ->
                new Answer.Polygons(result.objects("shapes").stream()
                        .map(shape -> points(shape, "edges"))
                        .toList());
            case "NamedEntityResult" -> new Answer.NamedEntities(entities(result));
            case "SkipResult" -> new Answer.Skipped();
            default -> new Answer.Other(type, result);
        };
    }

    private static List<SelectedWord> words(JsonObject result) {
        return result.objects("selectedWords").stream()
                .map(word -> new SelectedWord(
                        word.string("word").orElse(""),
                        word.intValue("wordIndex").orElse(-1)))
                .toList();
    }

    private static List<Point> points(JsonObject parent, String name) {
        List<Point> points = new ArrayList<>();
        for (JsonObject point : parent.objects(name)) {
            OptionalDouble x = point.doubleValue("x");
            OptionalDouble y = point.doubleValue("y");
            if (x.isPresent() && y.isPresent()) {
                points.add(new Point(x.getAsDouble(), y.getAsDouble()));
            }
        }
        return points;
    }

    private static List<DrawnLine> lines(JsonObject result) {
        return result.objects("lines").stream()
                .map(line -> new DrawnLine(line.doubleValue("size").orElse(0), points(line, "points")))
                .toList();
    }

    private static List<Long> moments(JsonObject result) {
        List<Long> moments = new ArrayList<>();
        for (JsonValue timestamp : result.array("timestamps")) {
            if (timestamp instanceof JsonNumber milliseconds) {
                moments.add(Math.round(milliseconds.value().doubleValue()));
            }
        }
        return moments;
    }

    private static List<Answer.Box> boxes(JsonObject result) {
        return result.objects("boundingBoxes").stream()
                .map(box -> new Answer.Box(side(box, "xMin"), side(box, "yMin"), side(box, "xMax"), side(box, "yMax")))
                .toList();
    }

    private static double side(JsonObject box, String name) {
        return box.doubleValue(name).orElse(Double.NaN);
    }

    private static List<Answer.Entity> entities(JsonObject result) {
        return result.objects("classifications").stream()
                .map(entity -> new Answer.Entity(
                        entity.intValue("start").orElse(0),
                        entity.intValue("end").orElse(0),
                        entity.string("classification").orElse("")))
                .toList();
    }
}
