package ai.rapidata.sdk.filter;

/**
 * A filter must not hold.
 *
 * @param filter the filter
 */
public record NotFilter(Filter filter) implements Filter {}
