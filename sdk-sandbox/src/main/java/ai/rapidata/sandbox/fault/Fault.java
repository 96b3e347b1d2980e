package ai.rapidata.sandbox.fault;

import ai.rapidata.sandbox.traffic.PathPattern;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * A fault and the requests that suffer it.
 *
 * <pre>{@code
 * sandbox.faults().add(Fault.on("POST", "/dataset/*}{@code /datapoint").after(2).times(3).answer(503));
 * }</pre>
 *
 * @param method the HTTP method, or {@code *} for any
 * @param path the path, as {@link PathPattern#of(String)} takes it
 * @param after how many matching requests are spared first
 * @param every of those that follow, each how manieth is hit; 1 for all
 * @param times how many are hit altogether
 * @param action what happens to them
 */
public record Fault(String method, String path, int after, int every, int times, FaultAction action) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of range or the path is not a pattern
     */
    public Fault {
        PathPattern.of(path);
        requireAtLeast("after", after, 0);
        requireAtLeast("every", every, 1);
        requireAtLeast("times", times, 1);
    }

    /**
     * Starts to describe a fault that hits the first matching request.
     *
     * @param method the HTTP method, or {@code *} for any
     * @param path the path, as {@link PathPattern#of(String)} takes it
     * @return a description to be refined and ended with what happens
     */
    public static Target on(String method, String path) {
        return new Target(method.toUpperCase(Locale.ROOT), path, 0, 1, 1);
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
    }

    /**
     * Which requests a fault hits.
     *
     * @param method the HTTP method, or {@code *} for any
     * @param path the path, as {@link PathPattern#of(String)} takes it
     * @param after how many matching requests are spared first
     * @param every of those that follow, each how manieth is hit
     * @param times how many are hit altogether
     */
    public record Target(String method, String path, int after, int every, int times) {

        /**
         * Spares the first matching requests.
         *
         * @param requests how many; at least 0
         * @return a new target
         */
        public Target after(int requests) {
            return new Target(method, path, requests, every, times);
        }

        /**
         * Hits only every n-th matching request, beginning with the first that is not spared.
         *
         * @param nth at least 1
         * @return a new target
         */
        public Target every(int nth) {
            return new Target(method, path, after, nth, times);
        }

        /**
         * Hits several requests.
         *
         * @param requests how many; at least 1
         * @return a new target
         */
        public Target times(int requests) {
            return new Target(method, path, after, every, requests);
        }

        /**
         * Hits requests without end.
         *
         * @return a new target
         */
        public Target always() {
            return times(Integer.MAX_VALUE);
        }

        /**
         * Lets time pass before the request is looked at.
         *
         * @param time how long, by the time of the machine
         * @return the fault
         */
        public Fault delay(Duration time) {
            return with(new FaultAction.Delay(time));
        }

        /**
         * Serves the request, but holds the answer back.
         *
         * @param time how long, by the time of the machine
         * @return the fault
         */
        public Fault delayAnswer(Duration time) {
            return with(new FaultAction.DelayAnswer(time));
        }

        /**
         * Answers with a status and problem details, without serving the request.
         *
         * @param status the HTTP status
         * @return the fault
         */
        public Fault answer(int status) {
            return answer(status, Map.of());
        }

        /**
         * Answers with a status, headers and problem details, without serving the request.
         *
         * @param status the HTTP status
         * @param headers such as {@code Retry-After}
         * @return the fault
         */
        public Fault answer(int status, Map<String, String> headers) {
            return answer(status, headers, FaultDocuments.problem(status));
        }

        /**
         * Answers with a status, headers and a body, without serving the request.
         *
         * @param status the HTTP status
         * @param headers such as {@code Retry-After}; without a content type, the body counts as problem details
         * @param body the body; empty for none
         * @return the fault
         */
        public Fault answer(int status, Map<String, String> headers, String body) {
            return with(new FaultAction.Answer(status, headers, body));
        }

        /**
         * Resets the connection without looking at the request.
         *
         * @return the fault
         */
        public Fault resetBeforeReading() {
            return with(new FaultAction.ResetBeforeReading());
        }

        /**
         * Serves the request, then resets the connection instead of answering: the answer is lost.
         *
         * @return the fault
         */
        public Fault resetAfterActing() {
            return with(new FaultAction.ResetAfterActing());
        }

        /**
         * Serves the request and closes the connection in the middle of the answer's body.
         *
         * @return the fault
         */
        public Fault truncateBody() {
            return with(new FaultAction.TruncateBody());
        }

        /**
         * Serves the request and answers with half a document, as if that were all.
         *
         * @return the fault
         */
        public Fault malformedJson() {
            return with(new FaultAction.MalformedJson());
        }

        /**
         * Serves the request and answers with another content type.
         *
         * @param contentType what the answer claims to be
         * @return the fault
         */
        public Fault contentType(String contentType) {
            return with(new FaultAction.ContentType(contentType));
        }

        Fault with(FaultAction action) {
            return new Fault(method, path, after, every, times, action);
        }
    }
}
