package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.FreeTextTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.RankingTask;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.List;
import java.util.Optional;

/** Turns tasks into the workflows of the wire, and says what a workflow of the wire asks. */
public final class WorkflowCodec {

    private static final int STARTING_SCORE = 1200;

    private WorkflowCodec() {}

    /**
     * The workflow of a task.
     *
     * @param task the task
     * @param itemsInLargestRanking for a ranking the number of items of the largest one, otherwise without meaning
     * @return a JSON object with its discriminator
     */
    public static JsonObject toJson(Task task, int itemsInLargestRanking) {
        if (task instanceof RankingTask ranking) {
            return ranking(ranking, itemsInLargestRanking);
        }
        return JsonObject.builder()
                .put("_t", "SimpleWorkflow")
                .put("blueprint", blueprint(task))
                .build();
    }

    private static JsonObject blueprint(Task task) {
        String instruction = task.instruction();
        if (task instanceof ClassificationTask classification) {
            return blueprint("ClassifyBlueprint", "title", instruction)
                    .put("categories", categories(classification.answerOptions()))
                    .build();
        }
        if (task instanceof CompareTask compare) {
            return blueprint("CompareBlueprint", "criteria", instruction)
                    .put(
                            "indexIdentifiers",
                            compare.abNames().isEmpty() ? JsonNull.INSTANCE : JsonValue.ofStrings(compare.abNames()))
                    .build();
        }
        if (task instanceof FreeTextTask) {
            return blueprint("FreeTextBlueprint", "question", instruction)
                    .putNull("validationSystemPrompt")
                    .build();
        }
        if (task instanceof SelectWordsTask) {
            return blueprint("TranscriptionBlueprint", "title", instruction).build();
        }
        if (task instanceof LocateTask) {
            return blueprint("LocateBlueprint", "target", instruction).build();
        }
        if (task instanceof DrawTask) {
            return blueprint("LineBlueprint", "target", instruction).build();
        }
        if (task instanceof TimestampTask) {
            return blueprint("ScrubBlueprint", "target", instruction).build();
        }
        throw new IllegalArgumentException("no blueprint for " + task);
    }

    private static JsonObject.Builder blueprint(String type, String textField, String instruction) {
        return JsonObject.builder().put("_t", type).put(textField, instruction);
    }

    /**
     * Answer options as the wire has them.
     *
     * @param options the answers
     * @return one object with label and value per answer
     */
    static JsonArray categories(List<String> options) {
        return new JsonArray(options.stream()
                .<JsonValue>map(option -> JsonObject.builder()
                        .put("label", option)
                        .put("value", option)
                        .build())
                .toList());
    }

    private static JsonObject ranking(RankingTask task, int itemsInLargestRanking) {
        JsonObject.Builder pairs = JsonObject.builder();
        if (task.comparesAllPairs(itemsInLargestRanking)) {
            pairs.put("_t", "FullPermutationPairMaker");
        } else {
            pairs.put("_t", "OnlinePairMaker")
                    .put("randomMatchesRatio", task.randomComparisonsRatio())
                    .put("totalComparisonBudget", task.comparisonBudget());
        }
        return JsonObject.builder()
                .put("_t", "GroupedRankingWorkflow")
                .put("criteria", task.instruction())
                .put("pairMakerConfig", pairs.build())
                .put(
                        "rankingConfig",
                        JsonObject.builder()
                                .put("_t", "BradleyTerryRankingConfig")
                                .put("startingScore", STARTING_SCORE)
                                .build())
                .build();
    }

    /**
     * What kind of task a workflow is.
     *
     * @param workflow a workflow as the service sends it
     * @return the type, or empty if this version of the library does not know it
     */
    public static Optional<TaskType> taskType(JsonObject workflow) {
        if (workflow.string("_t").orElse("").equals("GroupedRankingWorkflow")) {
            return Optional.of(TaskType.RANKING);
        }
        String blueprint = workflow.object("blueprint")
                .flatMap(member -> member.string("_t"))
                .orElse("");
        return switch (blueprint) {
            case "ClassifyBlueprint" -> Optional.of(TaskType.CLASSIFICATION);
            case "CompareBlueprint" -> Optional.of(TaskType.COMPARE);
            case "FreeTextBlueprint" -> Optional.of(TaskType.FREE_TEXT);
            case "TranscriptionBlueprint" -> Optional.of(TaskType.SELECT_WORDS);
            case "LocateBlueprint" -> Optional.of(TaskType.LOCATE);
            case "LineBlueprint" -> Optional.of(TaskType.DRAW);
            case "ScrubBlueprint" -> Optional.of(TaskType.TIMESTAMP);
            default -> Optional.empty();
        };
    }

    /**
     * What labelers are asked by a workflow.
     *
     * @param workflow a workflow as the service sends it
     * @return the instruction, or empty if this version of the library does not find it
     */
    public static Optional<String> instruction(JsonObject workflow) {
        JsonObject asking = workflow.object("blueprint").orElse(workflow);
        return asking.string("title")
                .or(() -> asking.string("criteria"))
                .or(() -> asking.string("question"))
                .or(() -> asking.string("target"));
    }
}
