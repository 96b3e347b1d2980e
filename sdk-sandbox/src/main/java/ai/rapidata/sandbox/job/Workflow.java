package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.crowd.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a revision asks, read from the wire's workflow.
 *
 * @param node the workflow, already checked
 */
record Workflow(JsonNode node) {

    private static final double USUAL_START = 1200;
    private static final int USUAL_BUDGET = 100;
    private static final double USUAL_SHARE = 0.5;

    /** The wire's name for the type of definition. */
    String definitionType() {
        return switch (node.path("_t").asText()) {
            case "GroupedRankingWorkflow" -> "GroupedRanking";
            case "EvaluationWorkflow" -> "Evaluation";
            default -> {
                String blueprint = blueprint().path("_t").asText();
                yield blueprint.substring(0, blueprint.length() - "Blueprint".length());
            }
        };
    }

    /** The sentence that labelers read. */
    String instruction() {
        for (String member : List.of("title", "criteria", "question", "target")) {
            if (blueprint().hasNonNull(member)) {
                return blueprint().get(member).asText();
            }
        }
        return node.path("criteria").asText("");
    }

    /** The customer's names of the two sides of a comparison; empty where there are none. */
    List<String> sideNames() {
        List<String> names = new ArrayList<>();
        blueprint().path("indexIdentifiers").forEach(name -> names.add(name.asText()));
        return names;
    }

    boolean isRanking() {
        return node.path("_t").asText().equals("GroupedRankingWorkflow");
    }

    /** The score of an average item of a ranking; empty for other tasks. */
    OptionalDouble rankingStart() {
        if (!isRanking()) {
            return OptionalDouble.empty();
        }
        JsonNode start = node.path("rankingConfig").path("startingScore");
        if (start.isMissingNode()) {
            start = node.path("eloConfig").path("startingScore");
        }
        return OptionalDouble.of(start.asDouble(USUAL_START));
    }

    /** How many comparisons a ranking may take; empty if every two items are compared. */
    OptionalInt comparisonBudget() {
        JsonNode pairs = node.path("pairMakerConfig");
        return pairs.path("_t").asText().equals("OnlinePairMaker")
                ? OptionalInt.of(Math.max(1, pairs.path("totalComparisonBudget").asInt(USUAL_BUDGET)))
                : OptionalInt.empty();
    }

    /** The share of comparisons that go to random pairs, 0 to 1. */
    double randomShare() {
        return Math.max(
                0,
                Math.min(
                        1,
                        node.path("pairMakerConfig").path("randomMatchesRatio").asDouble(USUAL_SHARE)));
    }

    /**
     * The question about one datapoint.
     *
     * @param sentence the words to choose from, where the task is about words
     * @return the question, or empty if this kind of task is not labeled here
     */
    Optional<Question> question(@Nullable String sentence) {
        String instruction = instruction();
        if (isRanking()) {
            return Optional.of(new Question.Compare(instruction));
        }
        return switch (blueprint().path("_t").asText()) {
            case "ClassifyBlueprint" -> Optional.of(new Question.Classify(instruction, options()));
            case "CompareBlueprint" -> Optional.of(new Question.Compare(instruction));
            case "FreeTextBlueprint" -> Optional.of(new Question.FreeText(instruction));
            case "TranscriptionBlueprint" ->
                Optional.ofNullable(sentence)
                        .map(text -> new Question.SelectWords(
                                instruction, List.of(text.strip().split("\\s+"))));
            case "LocateBlueprint" -> Optional.of(new Question.Locate(instruction));
            case "LineBlueprint" -> Optional.of(new Question.Draw(instruction));
            case "ScrubBlueprint" -> Optional.of(new Question.Scrub(instruction));
            default -> Optional.empty();
        };
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        blueprint()
                .path("categories")
                .forEach(category -> options.add(category.path("value").asText()));
        if (options.isEmpty()) {
            blueprint().path("possibleCategories").forEach(category -> options.add(category.asText()));
        }
        return options;
    }

    private JsonNode blueprint() {
        return node.path("blueprint");
    }
}
