package ai.rapidata.sdk.filter;

/** People who have not answered anything yet. For orders only. */
public record NewUserFilter() implements Filter {}
