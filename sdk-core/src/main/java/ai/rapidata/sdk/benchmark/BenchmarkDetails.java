package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A benchmark as the service described it at one moment. Everything but the id may be missing, as lists of benchmarks say
 * less than a single benchmark does.
 *
 * @param id the id of the benchmark
 * @param raw what the service sent, with everything that has no accessor here
 */
public record BenchmarkDetails(String id, JsonObject raw) {

    /**
     * The name.
     *
     * @return the name, empty if the service did not say
     */
    public String name() {
        return raw.string("name").orElse("");
    }

    /**
     * The description.
     *
     * @return the text, or empty if there is none
     */
    public Optional<String> description() {
        return raw.string("description");
    }

    /**
     * Whether everybody can see the benchmark.
     *
     * @return true if the service said so
     */
    public boolean isPublic() {
        return raw.booleanValue("isPublic").orElse(false);
    }

    /**
     * By what the scores of the overall standings are shifted.
     *
     * @return the shift, or empty if the service did not say
     */
    public OptionalDouble scoreShift() {
        return raw.doubleValue("scoreShift");
    }

    /**
     * By what the scores of the overall standings are stretched.
     *
     * @return the scale, or empty if the service did not say
     */
    public OptionalDouble scoreScale() {
        return raw.doubleValue("scoreScale");
    }

    /**
     * The owner's e-mail address.
     *
     * @return the address, or empty if the service does not tell it
     */
    public Optional<String> ownerMail() {
        return raw.string("ownerMail");
    }

    /**
     * When the benchmark was created.
     *
     * @return the moment, or empty if the service did not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }

    /**
     * When votes last changed the standings.
     *
     * @return the moment, or empty if there were no votes
     */
    public Optional<Instant> lastUpdatedAt() {
        return raw.instant("lastUpdatedAt");
    }
}
