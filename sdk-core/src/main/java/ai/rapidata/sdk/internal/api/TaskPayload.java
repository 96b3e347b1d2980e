package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Sentence;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task with a known answer asks. The wire's names of it differ in their ending only. */
final class TaskPayload {

    private TaskPayload() {}

    /**
     * What a task asks, as it is sent.
     *
     * @param ending what the wire's names end with, for example {@code ExamplePayload}
     * @param task the task
     * @param sentence the sentence of which words are selected, or null
     * @return a JSON object with its discriminator
     */
    static JsonObject toJson(String ending, Task task, @Nullable String sentence) {
        String instruction = task.instruction();
        if (task instanceof ClassificationTask classification) {
            return of("Classify" + ending, "title", instruction)
                    .put("categories", WorkflowCodec.categories(classification.answerOptions()))
                    .build();
        }
        if (task instanceof CompareTask) {
            return of("Compare" + ending, "criteria", instruction).build();
        }
        if (task instanceof LocateTask) {
            return of("Locate" + ending, "target", instruction).build();
        }
        if (task instanceof DrawTask) {
            return of("Line" + ending, "target", instruction).build();
        }
        if (task instanceof SelectWordsTask && sentence != null) {
            return of("Transcription" + ending, "title", instruction)
                    .put("transcription", TruthParts.words(words(sentence)))
                    .build();
        }
        if (task instanceof TimestampTask) {
            return of("Scrub" + ending, "target", instruction).build();
        }
        throw new IllegalArgumentException("no known answer to " + task);
    }

    private static JsonObject.Builder of(String type, String textField, String instruction) {
        return JsonObject.builder().put("_t", type).put(textField, instruction);
    }

    private static List<TruthParts.Word> words(String sentence) {
        List<String> words = Sentence.words(sentence);
        List<TruthParts.Word> numbered = new ArrayList<>(words.size());
        for (int index = 0; index < words.size(); index++) {
            numbered.add(new TruthParts.Word(words.get(index), index));
        }
        return numbered;
    }
}
