package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.server.JsonBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads workflows, referees and settings from requests and notes what is wrong with them. */
final class WorkflowReader {

    private static final Map<String, String> BLUEPRINTS = Map.of(
            "ClassifyBlueprint", "title",
            "CompareBlueprint", "criteria",
            "FreeTextBlueprint", "question",
            "TranscriptionBlueprint", "title",
            "LocateBlueprint", "target",
            "LineBlueprint", "target",
            "ScrubBlueprint", "target",
            "BoundingBoxBlueprint", "target",
            "PolygonBlueprint", "target",
            "NamedEntityBlueprint", "target");

    private WorkflowReader() {}

    /** Checks a workflow; what is wrong is noted in the body. */
    static void check(JsonBody body, String member) {
        Optional<JsonBody> workflow = body.object(member);
        if (workflow.isEmpty()) {
            body.reject(member, "'" + member + "' must be a workflow.");
            return;
        }
        String type = workflow.get().text("_t").orElse("");
        switch (type) {
            case "SimpleWorkflow" -> blueprint(workflow.get());
            case "GroupedRankingWorkflow" -> ranking(workflow.get());
            case "EvaluationWorkflow" -> {
                workflow.get().requiredText("validationSetId");
                if (workflow.get().truth("shouldAcceptIncorrect").isEmpty()) {
                    workflow.get().reject("shouldAcceptIncorrect", "'shouldAcceptIncorrect' must be true or false.");
                }
            }
            default -> workflow.get().reject("_t", "'" + type + "' is not a workflow.");
        }
    }

    /** Reads a referee; what is wrong is noted in the body, and some referee is returned. */
    static Referee referee(JsonBody body, String member) {
        Optional<JsonBody> referee = body.object(member);
        if (referee.isEmpty()) {
            body.reject(member, "'" + member + "' must be a referee.");
            return new Referee.Naive(1);
        }
        JsonBody rule = referee.get();
        String type = rule.text("_t").orElse("");
        switch (type) {
            case "NaiveReferee":
                return new Referee.Naive(positive(rule, "totalVotes"));
            case "EarlyStoppingReferee":
                double threshold = rule.number("threshold").orElse(-1.0);
                if (!(threshold > 0 && threshold < 1)) {
                    rule.reject("threshold", "'threshold' must be between 0 and 1, both excluded.");
                }
                return new Referee.EarlyStopping(threshold, positive(rule, "maxVotes"));
            case "QuorumReferee":
                int quorum = positive(rule, "threshold");
                int most = positive(rule, "maxVotes");
                if (quorum > most) {
                    rule.reject("threshold", "'threshold' must not be more than 'maxVotes'.");
                }
                return new Referee.Quorum(quorum, most);
            case "BudgetReferee":
                return new Referee.Budget(positive(rule, "totalBudget"));
            default:
                rule.reject("_t", "'" + type + "' is not a referee.");
                return new Referee.Naive(1);
        }
    }

    /** Reads settings by key; later ones win. */
    static Optional<Map<String, String>> flags(JsonBody body, String member) {
        return body.objects(member).map(elements -> {
            Map<String, String> flags = new LinkedHashMap<>();
            for (JsonBody element : elements) {
                String key = element.requiredText("key");
                Optional<String> value = element.text("value");
                if (value.isEmpty()) {
                    element.reject("value", "'value' must be a text.");
                }
                flags.put(key, value.orElse(""));
            }
            return flags;
        });
    }

    private static void blueprint(JsonBody workflow) {
        Optional<JsonBody> blueprint = workflow.object("blueprint");
        if (blueprint.isEmpty()) {
            workflow.reject("blueprint", "'blueprint' must be a blueprint.");
            return;
        }
        String type = blueprint.get().text("_t").orElse("");
        String sentence = BLUEPRINTS.getOrDefault(type, "");
        if (sentence.isEmpty()) {
            blueprint.get().reject("_t", "'" + type + "' is not a blueprint.");
            return;
        }
        if (blueprint.get().text(sentence).isEmpty()) {
            blueprint.get().reject(sentence, "'" + sentence + "' must be a text.");
        }
        if (type.equals("ClassifyBlueprint")) {
            categories(blueprint.get());
        } else if (type.equals("CompareBlueprint")) {
            Optional<List<String>> names = blueprint.get().texts("indexIdentifiers");
            if (names.isPresent() && names.get().size() != 2) {
                blueprint.get().reject("indexIdentifiers", "'indexIdentifiers' must be two names.");
            }
        } else if (type.equals("NamedEntityBlueprint")
                && blueprint.get().texts("classes").isEmpty()) {
            blueprint.get().reject("classes", "'classes' must be an array of texts.");
        }
    }

    private static void categories(JsonBody blueprint) {
        Optional<List<JsonBody>> categories = blueprint.objects("categories");
        Optional<List<String>> earlier = blueprint.texts("possibleCategories");
        if (categories.isEmpty() && earlier.isEmpty()) {
            blueprint.reject("categories", "'categories' must be an array of categories.");
            return;
        }
        for (JsonBody category : categories.orElse(List.of())) {
            category.requiredText("label");
            category.requiredText("value");
        }
        if (categories.map(List::size).orElse(0) + earlier.map(List::size).orElse(0) == 0) {
            blueprint.reject("categories", "There must be at least one category.");
        }
    }

    private static void ranking(JsonBody workflow) {
        if (workflow.text("criteria").isEmpty()) {
            workflow.reject("criteria", "'criteria' must be a text.");
        }
        workflow.object("pairMakerConfig").ifPresent(pairs -> {
            String type = pairs.text("_t").orElse("");
            if (!type.equals("FullPermutationPairMaker") && !type.equals("OnlinePairMaker")) {
                pairs.reject("_t", "'" + type + "' is not a pair maker.");
            }
        });
        workflow.object("rankingConfig").ifPresent(ranking -> {
            String type = ranking.text("_t").orElse("");
            if (!type.equals("BradleyTerryRankingConfig") && !type.equals("EloConfig")) {
                ranking.reject("_t", "'" + type + "' is not a ranking configuration.");
            }
        });
    }

    private static int positive(JsonBody body, String member) {
        OptionalInt value = body.integer(member);
        if (value.isEmpty() || value.getAsInt() < 1) {
            body.reject(member, "'" + member + "' must be at least 1.");
            return 1;
        }
        return value.getAsInt();
    }
}
