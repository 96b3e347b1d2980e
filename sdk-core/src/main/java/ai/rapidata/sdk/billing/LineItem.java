package ai.rapidata.sdk.billing;

import ai.rapidata.sdk.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of a billing period.
 *
 * @param type what it is for
 * @param amount how much, with the sign that the service gave it
 * @param raw what the service sent, with everything that has no accessor here
 */
public record LineItem(LineItemType type, Money amount, JsonObject raw) {

    /**
     * The id of the fee, refund or charge.
     *
     * @return the id, or empty if this line has none
     */
    public Optional<String> id() {
        return raw.string("id");
    }

    /**
     * What the fee, refund or charge is called.
     *
     * @return the name, or empty if this line has none
     */
    public Optional<String> name() {
        return raw.string("name");
    }

    /**
     * A remark.
     *
     * @return the remark, or empty if there is none
     */
    public Optional<String> comment() {
        return raw.string("comment");
    }

    /**
     * How many units a refund or a charge counts.
     *
     * @return the number, or empty if this line counts none
     */
    public OptionalLong quantity() {
        return raw.longValue("quantity");
    }

    /**
     * The amount for one unit of a refund or a charge.
     *
     * @return the amount, or empty if this line counts no units
     */
    public Optional<Money> unitPrice() {
        return raw.decimal("unitPrice").map(Money::of);
    }

    /**
     * How much a volume discount is of the running cost.
     *
     * @return the ratio, 0 to 1, or empty for other lines
     */
    public Optional<BigDecimal> effectiveDiscountRatio() {
        return raw.decimal("effectiveDiscountRatio");
    }
}
