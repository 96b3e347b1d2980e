package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.Referee;
import java.util.NoSuchElementException;

/** Turns referees into the wire's and back. */
public final class RefereeCodec {

    private RefereeCodec() {}

    /**
     * A referee as it is sent.
     *
     * @param referee the referee
     * @return a JSON object with its discriminator
     */
    public static JsonObject toJson(Referee referee) {
        JsonObject.Builder json = JsonObject.builder();
        if (referee instanceof Referee.Naive naive) {
            json.put("_t", "NaiveReferee").put("totalVotes", naive.totalVotes());
        } else if (referee instanceof Referee.EarlyStopping stopping) {
            json.put("_t", "EarlyStoppingReferee")
                    .put("threshold", stopping.threshold())
                    .put("maxVotes", stopping.maxVotes());
        } else if (referee instanceof Referee.Quorum quorum) {
            json.put("_t", "QuorumReferee").put("threshold", quorum.threshold()).put("maxVotes", quorum.maxVotes());
        } else if (referee instanceof Referee.Budget budget) {
            json.put("_t", "BudgetReferee").put("totalBudget", budget.totalBudget());
        } else if (referee instanceof Referee.Unknown unknown) {
            return unknown.raw();
        }
        return json.build();
    }

    /**
     * Reads a referee.
     *
     * @param json what the service sent
     * @return the referee; one that is not known, or not as known, is kept unread
     */
    public static Referee read(JsonObject json) {
        try {
            Referee referee = switch (json.string("_t").orElse("")) {
                case "NaiveReferee" ->
                    new Referee.Naive(json.intValue("totalVotes").orElseThrow());
                case "EarlyStoppingReferee" ->
                    new Referee.EarlyStopping(
                            json.doubleValue("threshold").orElseThrow(),
                            json.intValue("maxVotes").orElseThrow());
                case "QuorumReferee" ->
                    new Referee.Quorum(
                            json.intValue("threshold").orElseThrow(),
                            json.intValue("maxVotes").orElseThrow());
                case "BudgetReferee" ->
                    new Referee.Budget(json.intValue("totalBudget").orElseThrow());
                default -> new Referee.Unknown(json);
            };
            // A member that this library does not know must survive the way back.
            return toJson(referee).members().keySet().equals(json.members().keySet())
                    ? referee
                    : new Referee.Unknown(json);
        } catch (NoSuchElementException | InvalidInputException notAsKnown) {
            return new Referee.Unknown(json);
        }
    }
}
