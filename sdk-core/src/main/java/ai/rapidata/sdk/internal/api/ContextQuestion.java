package ai.rapidata.sdk.internal.api;

/**
 * A context to be shortened.
 *
 * @param context the text
 * @param question what labelers are asked about it
 */
public record ContextQuestion(String context, String question) {}
