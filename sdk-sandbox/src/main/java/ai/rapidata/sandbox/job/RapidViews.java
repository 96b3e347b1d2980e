package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.page.JobView;
import ai.rapidata.sandbox.page.Media;
import ai.rapidata.sandbox.page.TaskView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tasks and their answers as pages show them. */
public final class RapidViews {

    /** How many tasks a page shows with their answers. */
    public static final int MOST_ROWS = 50;

    private static final int MOST_ANSWERS = 12;

    private RapidViews() {}

    /**
     * The first tasks with their answers.
     *
     * @param rapids all tasks
     * @return at most {@value #MOST_ROWS} rows
     */
    public static List<JobView.Row> rows(List<Rapid> rapids) {
        return rapids.stream().limit(MOST_ROWS).map(RapidViews::row).toList();
    }

    /**
     * A task as a labeler meets it.
     *
     * @param subject what it is about
     * @return the view
     */
    public static TaskView task(Subject subject) {
        Task task = subject.task();
        List<String> choices = new ArrayList<>();
        String hint = "";
        boolean chooseMedia = task.question() instanceof Question.Compare;
        if (task.question() instanceof Question.Classify classify) {
            choices.addAll(classify.options());
        } else if (task.question() instanceof Question.Compare) {
            hint = "Choose one of the above.";
            if (task.isOn("compare_unsure")) {
                choices.addAll(List.of("Both", "Neither"));
            }
        } else if (task.question() instanceof Question.SelectWords words) {
            choices.addAll(words.words());
        } else {
            hint = hint(task.question());
        }
        return new TaskView(
                task.question().instruction(),
                Objects.requireNonNullElse(task.context(), ""),
                subject.contextAsset() == null ? List.of() : media(Subjects.stimuli(subject.contextAsset())),
                media(task.shown()),
                choices,
                chooseMedia,
                hint);
    }

    private static String hint(Question question) {
        if (question instanceof Question.FreeText) {
            return "Answer in your own words.";
        } else if (question instanceof Question.Locate) {
            return "Tap on the place.";
        } else if (question instanceof Question.Draw) {
            return "Draw over it.";
        }
        return "Mark the moment.";
    }

    private static JobView.Row row(Rapid rapid) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Task task = rapid.subject().task();
        if (task.question() instanceof Question.Classify classify) {
            classify.options().forEach(option -> counts.put(option, 0));
        } else if (task.question() instanceof Question.Compare) {
            for (int i = 0; i < task.shown().size(); i++) {
                counts.put(side(task, i), 0);
            }
        }
        rapid.responses().forEach(response -> counts.merge(words(task, response), 1, Integer::sum));
        int total = Math.max(1, rapid.responses().size());
        List<JobView.Bar> bars = counts.entrySet().stream()
                .limit(MOST_ANSWERS)
                .map(entry -> new JobView.Bar(entry.getKey(), entry.getValue(), 100 * entry.getValue() / total))
                .toList();
        return new JobView.Row(
                Objects.requireNonNullElse(task.context(), ""),
                media(task.shown()),
                bars,
                rapid.state().name());
    }

    private static String words(Task task, Response response) {
        Answer answer = response.answer();
        if (answer instanceof Answer.Winners winners) {
            return winners.indexes().size() == 1
                    ? side(task, winners.indexes().get(0))
                    : winners.indexes().isEmpty() ? "Neither" : "Both";
        } else if (answer instanceof Answer.Words chosen && task.question() instanceof Question.SelectWords question) {
            return String.join(
                    ", ", chosen.indexes().stream().map(question.words()::get).toList());
        } else if (answer instanceof Answer.Points points) {
            return points.points().size() + " places";
        } else if (answer instanceof Answer.Lines) {
            return "a drawing";
        } else if (answer instanceof Answer.Moments moments) {
            return moments.milliseconds() + " ms";
        }
        return answer.key();
    }

    private static String side(Task task, int index) {
        return (char) ('A' + index) + ": " + task.shown().get(index).label();
    }

    private static List<Media> media(List<Stimulus> stimuli) {
        return stimuli.stream()
                .map(stimulus -> {
                    @Nullable String name = stimulus.hostedName();
                    return name == null ? Media.text(stimulus.label()) : Media.file(name, stimulus.label());
                })
                .toList();
    }
}
