package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.selection.RetrievalMode;

/**
 * When people leave a custom audience again while they are being tried and afterwards. What is not mentioned stays as it
 * is, or as the service has it for a new audience. Immutable; every method returns a changed copy.
 */
public final class DistillingRules {

    private static final DistillingRules UNCHANGED = new DistillingRules(JsonObject.empty());

    private final JsonObject changes;

    private DistillingRules(JsonObject changes) {
        this.changes = changes;
    }

    /**
     * Rules that change nothing.
     *
     * @return rules without a mention
     */
    public static DistillingRules unchanged() {
        return UNCHANGED;
    }

    private DistillingRules with(String name, JsonValue value) {
        return new DistillingRules(changes.toBuilder().put(name, value).build());
    }

    private DistillingRules count(String name, int value) {
        if (value < 0) {
            throw new InvalidInputException(name, value, "is " + value, "choose 0 or more");
        }
        return with(name, JsonValue.of(value));
    }

    private DistillingRules ratio(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException(name, value, "is " + value, "choose a value from 0 to 1");
        }
        return with(name, JsonValue.of(value));
    }

    private DistillingRules without(String name) {
        return new DistillingRules(changes.toBuilder().putNull(name).build());
    }

    /**
     * People who gave so many answers without being admitted are given up. The service's own number is 10.
     *
     * @param responses 0 or more
     * @return a changed copy
     * @throws InvalidInputException if the number is negative
     */
    public DistillingRules maxResponses(int responses) {
        return count("maxDistillingResponses", responses);
    }

    /**
     * Nobody is given up for the number of answers.
     *
     * @return a changed copy
     */
    public DistillingRules withoutMaxResponses() {
        return without("maxDistillingResponses");
    }

    /**
     * People whose score is too low are dropped. The service's own score is 0.2.
     *
     * @param score 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if the score is outside its range
     */
    public DistillingRules dropScore(double score) {
        return ratio("dropScore", score);
    }

    /**
     * Nobody is dropped for a low score.
     *
     * @return a changed copy
     */
    public DistillingRules withoutDropScore() {
        return without("dropScore");
    }

    /**
     * The score counts only from so many answers on. The service's own number is 3.
     *
     * @param responses 0 or more
     * @return a changed copy
     * @throws InvalidInputException if the number is negative
     */
    public DistillingRules dropMinResponses(int responses) {
        return count("dropMinResponses", responses);
    }

    /**
     * The score counts from the first answer on.
     *
     * @return a changed copy
     */
    public DistillingRules withoutDropMinResponses() {
        return without("dropMinResponses");
    }

    /**
     * People who came so often without being admitted are given up.
     *
     * @param sessions 0 or more
     * @return a changed copy
     * @throws InvalidInputException if the number is negative
     */
    public DistillingRules maxSessions(int sessions) {
        return count("maxDistillingSessions", sessions);
    }

    /**
     * Nobody is given up for the number of sessions, as the service has it by itself.
     *
     * @return a changed copy
     */
    public DistillingRules withoutMaxSessions() {
        return without("maxDistillingSessions");
    }

    /**
     * People who were not seen for so many days are dropped.
     *
     * @param days 0 or more
     * @return a changed copy
     * @throws InvalidInputException if the number is negative
     */
    public DistillingRules inactivityDropDays(int days) {
        return count("inactivityDropDays", days);
    }

    /**
     * Nobody is dropped for staying away, as the service has it by itself.
     *
     * @return a changed copy
     */
    public DistillingRules withoutInactivityDropDays() {
        return without("inactivityDropDays");
    }

    /**
     * People who answer too few of the tasks they are shown are dropped.
     *
     * @param rate answers per session, 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if the rate is outside its range
     */
    public DistillingRules minSubmissionRate(double rate) {
        return ratio("minSubmissionRate", rate);
    }

    /**
     * Nobody is dropped for answering little, as the service has it by itself.
     *
     * @return a changed copy
     */
    public DistillingRules withoutMinSubmissionRate() {
        return without("minSubmissionRate");
    }

    /**
     * The rate counts only from so many sessions on.
     *
     * @param sessions 0 or more
     * @return a changed copy
     * @throws InvalidInputException if the number is negative
     */
    public DistillingRules minSessionsForSubmissionRate(int sessions) {
        return count("minSessionsForSubmissionRate", sessions);
    }

    /**
     * The rate counts from the first session on, as the service has it by itself.
     *
     * @return a changed copy
     */
    public DistillingRules withoutMinSessionsForSubmissionRate() {
        return without("minSessionsForSubmissionRate");
    }

    /**
     * A rate of their own for people who were admitted.
     *
     * @param rate answers per session, 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if the rate is outside its range
     */
    public DistillingRules minSubmissionRateGraduated(double rate) {
        return ratio("minSubmissionRateGraduated", rate);
    }

    /**
     * The same rate for people who were admitted, as the service has it by itself.
     *
     * @return a changed copy
     */
    public DistillingRules withoutMinSubmissionRateGraduated() {
        return without("minSubmissionRateGraduated");
    }

    /**
     * In which order examples are served. The service's own order is shuffled.
     *
     * @param mode the order
     * @return a changed copy
     */
    public DistillingRules retrievalMode(RetrievalMode mode) {
        return with("distillingRetrievalMode", JsonValue.of(mode.value()));
    }

    /**
     * Below so many people being tried, the service looks for them everywhere. For administrators.
     *
     * @param people 0 or more
     * @return a changed copy
     * @throws InvalidInputException if the number is negative
     */
    public DistillingRules minDistillingForGlobalBoost(int people) {
        return count("minDistillingForGlobalBoost", people);
    }

    /**
     * Below so many admitted people, the service looks for more of them. For administrators.
     *
     * @param people 0 or more
     * @return a changed copy
     * @throws InvalidInputException if the number is negative
     */
    public DistillingRules minGraduatedForDistillingBoost(int people) {
        return count("minGraduatedForDistillingBoost", people);
    }

    /**
     * What was mentioned, by the service's names; null stands for what is switched off.
     *
     * @return the members to be sent
     */
    public JsonObject changes() {
        return changes;
    }
}
