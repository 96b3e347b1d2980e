package ai.rapidata.sdk.signal;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A signal as the service described it at one moment.
 *
 * @param id the id of the signal
 * @param raw what the service sent, with everything that has no accessor here
 */
public record SignalDetails(String id, JsonObject raw) {

    /**
     * The name of the signal.
     *
     * @return the name, empty if the service did not say
     */
    public String name() {
        return raw.string("name").orElse("");
    }

    /**
     * What the signal is for.
     *
     * @return the description, or empty if there is none
     */
    public Optional<String> description() {
        return raw.string("description");
    }

    /**
     * The audience that answers the jobs.
     *
     * @return its id
     */
    public String audienceId() {
        return raw.string("audienceId").orElse("");
    }

    /**
     * The definition of which jobs are made.
     *
     * @return its id
     */
    public String jobDefinitionId() {
        return raw.string("jobDefinitionId").orElse("");
    }

    /**
     * The revision of the definition of which jobs are made.
     *
     * @return its number, or empty for the newest revision at the time of each run
     */
    public OptionalInt revisionNumber() {
        return raw.intValue("revisionNumber");
    }

    /**
     * How much time there is between two runs.
     *
     * @return whole seconds; zero if the service did not say
     */
    public Duration interval() {
        return Duration.ofSeconds(raw.longValue("intervalSeconds").orElse(0));
    }

    /**
     * When the signal runs next by itself.
     *
     * @return the moment by the service's clock, or empty if the service did not say
     */
    public Optional<Instant> nextRunAt() {
        return raw.instant("nextRunAt");
    }

    /**
     * When the signal ran last.
     *
     * @return the moment by the service's clock, or empty if it never ran
     */
    public Optional<Instant> lastRunAt() {
        return raw.instant("lastRunAt");
    }

    /**
     * Whether the signal does not run by itself at present.
     *
     * @return true if it is paused
     */
    public boolean isPaused() {
        return raw.booleanValue("isPaused").orElse(false);
    }

    /**
     * Whether everybody may see the signal.
     *
     * @return true for everybody
     */
    public boolean isPublic() {
        return raw.booleanValue("isPublic").orElse(false);
    }

    /**
     * The owner's e-mail address.
     *
     * @return the address, or empty if the service did not say
     */
    public Optional<String> ownerMail() {
        return raw.string("ownerMail");
    }

    /**
     * When the signal was created.
     *
     * @return the moment by the service's clock, or empty if the service did not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }
}
