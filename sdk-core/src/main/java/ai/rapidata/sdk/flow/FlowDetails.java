package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A flow as the service described it at one moment. Everything but the id may be missing, as lists of flows say less than
 * a single flow does.
 *
 * @param id the id of the flow
 * @param raw what the service sent, with everything that has no accessor here
 */
public record FlowDetails(String id, JsonObject raw) {

    /**
     * The name of the flow.
     *
     * @return the name, empty if the service did not say
     */
    public String name() {
        return raw.string("name").orElse("");
    }

    /**
     * What labelers are asked of each pair of items.
     *
     * @return the instruction, or empty if the service did not say
     */
    public Optional<String> instruction() {
        return raw.string("criteria");
    }

    /**
     * How many batches were added so far.
     *
     * @return the number, or empty if the service did not say
     */
    public OptionalLong itemCount() {
        return raw.longValue("flowItemCount");
    }

    /**
     * The score around which the scores of a batch lie.
     *
     * @return the score, or empty if the service did not say
     */
    public OptionalInt startingElo() {
        return raw.intValue("startingElo");
    }

    /**
     * How many responses a batch needs when its time is over.
     *
     * @return the number, or empty if the service did not say
     */
    public OptionalInt minResponses() {
        return raw.intValue("minResponses");
    }

    /**
     * How many responses end a batch.
     *
     * @return the number, or empty if there is no limit or the service did not say
     */
    public OptionalInt maxResponses() {
        return raw.intValue("maxResponses");
    }

    /**
     * How often a comparison is shown at the same time, as a share of its responses.
     *
     * @return the share, or empty if there is no limit or the service did not say
     */
    public OptionalDouble serveToResponseRatio() {
        return raw.doubleValue("serveToResponseRatio");
    }

    /**
     * Who may answer.
     *
     * @return the id of the audience, or empty for everybody or if the service did not say
     */
    public Optional<String> audienceId() {
        return raw.string("audienceId");
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
     * When the flow was created.
     *
     * @return the moment, or empty if the service did not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }
}
