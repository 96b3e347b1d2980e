package ai.rapidata.sdk.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, exactly as the service said it. Costs of single answers are fractions of a cent, so amounts may have
 * more digits than the currency has coins; {@link #rounded()} is for showing them.
 *
 * @param amount how much; negative for what is taken off
 * @param currency of what
 */
public record Money(BigDecimal amount, Currency currency) {

    /** The service bills in US dollars. */
    public static final Currency SERVICE_CURRENCY = Currency.getInstance("USD");

    /**
     * An amount in the currency in which the service bills.
     *
     * @param amount how much
     * @return the amount
     */
    public static Money of(BigDecimal amount) {
        return new Money(amount, SERVICE_CURRENCY);
    }

    /**
     * Rounds to the currency's smallest coin; halves go to the even neighbour.
     *
     * @return the rounded amount
     */
    public Money rounded() {
        return new Money(
                amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_EVEN), currency);
    }

    /** Shows the exact amount with the currency's code, for example {@code 12.345 USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
