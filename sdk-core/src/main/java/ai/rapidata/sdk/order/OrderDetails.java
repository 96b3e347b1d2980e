package ai.rapidata.sdk.order;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything the service said about an order at one moment. */
public final class OrderDetails {

    private final String id;
    private final JsonObject raw;

    private OrderDetails(String id, JsonObject raw) {
        this.id = id;
        this.raw = raw;
    }

    /**
     * Reads what the service said.
     *
     * @param id the order, which the service does not always name
     * @param raw the service's answer about one order
     * @return the details
     */
    public static OrderDetails of(String id, JsonObject raw) {
        return new OrderDetails(Objects.requireNonNull(id, "id"), Objects.requireNonNull(raw, "raw"));
    }

    /**
     * The order's id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The order's name.
     *
     * @return the name
     */
    public String name() {
        return raw.string("orderName").orElse("");
    }

    /**
     * Where the order is in its life.
     *
     * @return the status
     */
    public OrderStatus status() {
        return new OrderStatus(raw.string("state").orElse("Unknown"));
    }

    /**
     * The pipeline that runs the order.
     *
     * @return its id
     */
    public String pipelineId() {
        return raw.string("pipelineId").orElse("");
    }

    /**
     * When the order was made.
     *
     * @return the moment, or empty if the service does not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("orderDate");
    }

    /**
     * Who made the order.
     *
     * @return the e-mail address, or empty if the service does not say
     */
    public Optional<String> ownerMail() {
        return raw.string("customerMail");
    }

    /**
     * Whether everybody can see the order.
     *
     * @return true if so
     */
    public boolean isPublic() {
        return raw.booleanValue("isPublic").orElse(false);
    }

    /**
     * Whether the order cannot be changed: it was run, or is a copy that shares its datapoints with its original.
     *
     * @return true or false; empty for an order of a list, which does not say
     */
    public Optional<Boolean> isLocked() {
        return raw.booleanValue("isLocked");
    }

    /**
     * What the service says about a failure.
     *
     * @return the message, or empty if there is none
     */
    public Optional<String> failureMessage() {
        return raw.string("failureMessage");
    }

    /**
     * The service's answer.
     *
     * @return everything in it, also what this version of the library does not know
     */
    public JsonObject raw() {
        return raw;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderDetails that && id.equals(that.id) && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, raw);
    }

    @Override
    public String toString() {
        return "OrderDetails[" + id + ", " + name() + ", " + status() + "]";
    }
}
