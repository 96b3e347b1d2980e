package ai.rapidata.sdk.context;

/**
 * A context to be shortened to what matters for a question.
 *
 * @param context the text
 * @param question what labelers are asked about it
 */
public record ContextQuestion(String context, String question) {}
