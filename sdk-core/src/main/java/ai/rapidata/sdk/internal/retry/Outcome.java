package ai.rapidata.sdk.internal.retry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt ended that did not succeed. */
public sealed interface Outcome {

    /**
     * The service answered.
     *
     * @param status the HTTP status
     * @param retryAfter how long the service asks to wait, or null
     */
    record Answered(int status, @Nullable Duration retryAfter) implements Outcome {}

    /**
     * There was no answer.
     *
     * @param mayHaveArrived whether the service may have received the request
     * @param staleConnection whether the connection had been used before and broke at once, as idle ones do
     * @param permanent whether another attempt would end the same way, for example because of a certificate
     */
    record NotAnswered(boolean mayHaveArrived, boolean staleConnection, boolean permanent) implements Outcome {}
}
