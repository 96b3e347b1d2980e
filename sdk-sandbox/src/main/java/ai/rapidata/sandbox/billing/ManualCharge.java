package ai.rapidata.sandbox.billing;

import java.math.BigDecimal;

/**
 * Something that is added to bills by hand.
 *
 * @param id its id
 * @param name what it is for
 * @param amount what it costs; negative for a refund
 */
record ManualCharge(String id, String name, BigDecimal amount) {}
