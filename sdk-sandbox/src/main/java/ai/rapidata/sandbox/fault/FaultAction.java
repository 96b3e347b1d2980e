package ai.rapidata.sandbox.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a fault does to a request. */
public sealed interface FaultAction {

    /**
     * Lets time pass before the request is looked at.
     *
     * @param time how long, by the time of the machine
     */
    record Delay(Duration time) implements FaultAction {}

    /**
     * Serves the request, but holds the answer back.
     *
     * @param time how long, by the time of the machine
     */
    record DelayAnswer(Duration time) implements FaultAction {}

    /**
     * Answers something else, without serving the request. Its body is read first.
     *
     * @param status the HTTP status
     * @param headers the headers of the answer
     * @param body the body of the answer; empty for none
     */
    record Answer(int status, Map<String, String> headers, String body) implements FaultAction {

        /** Copies the headers. */
        public Answer {
            headers = new LinkedHashMap<>(headers);
        }
    }

    /** Resets the connection (RST) without looking at the request. */
    record ResetBeforeReading() implements FaultAction {}

    /** Serves the request, then resets the connection (RST) instead of answering. */
    record ResetAfterActing() implements FaultAction {}

    /** Serves the request and closes the connection in the middle of the answer's body. */
    record TruncateBody() implements FaultAction {}

    /** Serves the request and answers with half a document, as if that were all. */
    record MalformedJson() implements FaultAction {}

    /**
     * Serves the request and answers with another content type.
     *
     * @param contentType what the answer claims to be
     */
    record ContentType(String contentType) implements FaultAction {}
}
