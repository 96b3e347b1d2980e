package ai.rapidata.sandbox.workplace;

import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.page.LabelView;
import ai.rapidata.sandbox.page.Media;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes tasks into forms. */
final class LabelViews {

    private LabelViews() {}

    static LabelView of(Rapid rapid) {
        Task task = rapid.subject().task();
        return new LabelView(
                rapid.id(),
                kind(task.question()),
                task.question().instruction(),
                Objects.requireNonNullElse(task.context(), ""),
                media(rapid.subject().contextAsset()),
                task.shown().stream().map(LabelViews::media).toList(),
                choices(task),
                Math.max(1, task.number("locate_max_points", task.number("locate_min_points", 1))));
    }

    private static String kind(Question question) {
        if (question instanceof Question.Classify) {
            return "choose";
        } else if (question instanceof Question.Compare) {
            return "compare";
        } else if (question instanceof Question.FreeText) {
            return "write";
        } else if (question instanceof Question.SelectWords) {
            return "words";
        } else if (question instanceof Question.Locate) {
            return "locate";
        }
        return question instanceof Question.Draw ? "draw" : "mark";
    }

    private static List<String> choices(Task task) {
        if (task.question() instanceof Question.Classify classify) {
            return classify.options();
        } else if (task.question() instanceof Question.SelectWords words) {
            return words.words();
        }
        return task.question() instanceof Question.Compare && task.isOn("compare_unsure")
                ? List.of("Both", "Neither")
                : List.of();
    }

    private static Media media(Stimulus stimulus) {
        @Nullable String name = stimulus.hostedName();
        return name == null ? Media.text(stimulus.label()) : Media.file(name, stimulus.label());
    }

    private static List<Media> media(@Nullable JsonNode asset) {
        List<Media> media = new ArrayList<>();
        if (asset != null) {
            asset.path("assets").forEach(part -> media.addAll(media(part)));
            if (asset.hasNonNull("fileName")) {
                String name = asset.get("fileName").asText();
                media.add(Media.file(name, name));
            } else if (asset.hasNonNull("text")) {
                media.add(Media.text(asset.get("text").asText()));
            }
        }
        return media;
    }
}
