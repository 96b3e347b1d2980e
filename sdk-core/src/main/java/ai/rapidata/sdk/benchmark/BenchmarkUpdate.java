package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;

/**
 * Changes of a benchmark. What is not named stays as it is. Immutable; every method that takes a value returns a
 * changed copy.
 */
public final class BenchmarkUpdate {

    private static final BenchmarkUpdate NOTHING = new BenchmarkUpdate(JsonObject.empty());

    private final JsonObject changes;

    private BenchmarkUpdate(JsonObject changes) {
        this.changes = changes;
    }

    /**
     * Changes nothing.
     *
     * @return the update to start from
     */
    public static BenchmarkUpdate nothing() {
        return NOTHING;
    }

    /**
     * Renames the benchmark.
     *
     * @param name the name, not blank
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    public BenchmarkUpdate name(String name) {
        BenchmarkRules.requireText("name", name, "give the benchmark a name");
        return with("name", JsonValue.of(name));
    }

    /**
     * Describes the benchmark.
     *
     * @param text plain text, at most {@value BenchmarkOptions#LONGEST_DESCRIPTION} characters
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the text is too long
     */
    public BenchmarkUpdate description(String text) {
        BenchmarkRules.requireLength("description", text, BenchmarkOptions.LONGEST_DESCRIPTION);
        return with("description", JsonValue.of(text));
    }

    /**
     * Takes the description away.
     *
     * @return a changed copy
     */
    public BenchmarkUpdate withoutDescription() {
        return with("description", JsonNull.INSTANCE);
    }

    /**
     * Changes by what scores of the overall standings are shifted.
     *
     * @param shift what is added to each score
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is infinite or not a number
     */
    public BenchmarkUpdate scoreShift(double shift) {
        BenchmarkRules.requireFinite("scoreShift", shift);
        return with("scoreShift", JsonValue.of(shift));
    }

    /**
     * Changes by what scores of the overall standings are stretched around their centre.
     *
     * @param scale by what distances are multiplied, above 0
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is not above 0
     */
    public BenchmarkUpdate scoreScale(double scale) {
        BenchmarkRules.requirePositive("scoreScale", scale);
        return with("scoreScale", JsonValue.of(scale));
    }

    /**
     * The changes as the service reads them.
     *
     * @return the named members only; null for what is taken away
     */
    public JsonObject changes() {
        return changes;
    }

    private BenchmarkUpdate with(String member, JsonValue value) {
        return new BenchmarkUpdate(changes.toBuilder().put(member, value).build());
    }
}
