package ai.rapidata.sdk.internal.retry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt ended that did not succeed. */
public sealed interface Outcome {

    /**
     * Tells whether the service said that there are too many requests.
     *
     * @return true for an answer of status 429
     */
    default boolean busy() {
        return this instanceof Answered answer && answer.status() == 429;
    }

    /**
     * Tells whether the service refused the access token.
     *
     * @return true for an answer of status 401
     */
    default boolean unauthorized() {
        return this instanceof Answered answer && answer.status() == 401;
    }

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
