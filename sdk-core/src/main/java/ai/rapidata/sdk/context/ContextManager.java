package ai.rapidata.sdk.context;

import java.util.List;

/**
 * Has contexts shortened by the service to what matters for the question that labelers answer. Job definitions do so by
 * themselves where a context is too long, see {@link ai.rapidata.sdk.job.ContextShortening}. Safe for use by several
 * threads.
 */
public interface ContextManager {

    /** The service's limit of the length of a context in UTF-16 units. */
    int MAX_CONTEXT_LENGTH = 400;

    /**
     * Shortens a context.
     *
     * @param context the text, not blank, of any length
     * @param question what labelers are asked about it, not blank
     * @return the shortened text; the given one if the service made nothing of it. It is what the service answered and may
     *     still be above {@link #MAX_CONTEXT_LENGTH}, which is logged as a warning
     * @throws ai.rapidata.sdk.error.InvalidInputException if a text is blank; nothing is sent then
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default String shortenContext(String context, String question) {
        return shortenContexts(List.of(new ContextQuestion(context, question))).get(0);
    }

    /**
     * Shortens contexts, ten in a request and several requests at a time. Those that are given twice with the same
     * question are sent once.
     *
     * @param pairs the texts and their questions, none blank; may be empty
     * @return the shortened texts in the order given, each as {@link #shortenContext(String, String)} returns it
     * @throws ai.rapidata.sdk.error.InvalidInputException if a text is blank; nothing is sent then
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses one of the requests or cannot be reached
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    List<String> shortenContexts(List<ContextQuestion> pairs);
}
