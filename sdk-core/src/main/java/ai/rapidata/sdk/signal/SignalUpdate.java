package ai.rapidata.sdk.signal;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.time.Duration;

/**
 * What changes about a signal. What is not mentioned stays as it is; renaming a signal leaves its description alone.
 * Immutable; every method that takes a value returns a changed copy.
 */
public final class SignalUpdate {

    private static final SignalUpdate NOTHING = new SignalUpdate(JsonObject.empty());

    private final JsonObject changes;

    private SignalUpdate(JsonObject changes) {
        this.changes = changes;
    }

    /**
     * An update that changes nothing.
     *
     * @return an update without a mention
     */
    public static SignalUpdate nothing() {
        return NOTHING;
    }

    /**
     * Another name.
     *
     * @param name the name, not blank
     * @return a changed copy
     * @throws InvalidInputException if the name is blank
     */
    public SignalUpdate name(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the signal a name");
        }
        return with("name", JsonValue.of(name));
    }

    /**
     * Another description.
     *
     * @param text the description
     * @return a changed copy
     */
    public SignalUpdate description(String text) {
        return with("description", JsonValue.of(text));
    }

    /**
     * No description any more.
     *
     * @return a changed copy
     */
    public SignalUpdate withoutDescription() {
        return with("description", JsonNull.INSTANCE);
    }

    /**
     * Another time between two runs.
     *
     * @param interval whole seconds, at least {@link SignalManager#SHORTEST_INTERVAL}
     * @return a changed copy
     * @throws InvalidInputException if the interval is too short or too long for the service, or no number of whole
     *     seconds
     */
    public SignalUpdate interval(Duration interval) {
        if (interval.compareTo(SignalManager.SHORTEST_INTERVAL) < 0) {
            throw new InvalidInputException(
                    "interval",
                    interval,
                    interval + " is shorter than the service's minimum of 60 seconds",
                    "choose 60 seconds or more");
        }
        if (interval.getNano() != 0) {
            throw new InvalidInputException(
                    "interval", interval, interval + " has a part of a second", "choose whole seconds");
        }
        if (interval.toSeconds() > Integer.MAX_VALUE) {
            throw new InvalidInputException(
                    "interval",
                    interval,
                    interval + " is longer than the service can keep",
                    "choose at most " + Integer.MAX_VALUE + " seconds");
        }
        return with("intervalSeconds", JsonValue.of(interval.toSeconds()));
    }

    private SignalUpdate with(String name, JsonValue value) {
        return new SignalUpdate(changes.toBuilder().put(name, value).build());
    }

    /**
     * Returns the changes as the service reads them.
     *
     * @return the mentioned members only; null for what is taken away
     */
    public JsonObject changes() {
        return changes;
    }
}
