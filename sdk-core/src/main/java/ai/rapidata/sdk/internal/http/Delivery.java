package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.ApiProblem;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.concurrent.Deadline;
import ai.rapidata.sdk.internal.retry.Attempt;
import ai.rapidata.sdk.internal.retry.Outcome;
import ai.rapidata.sdk.internal.retry.Retry;
import ai.rapidata.sdk.internal.telemetry.RequestSpan;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attempts to get one request answered. Used once, by one thread. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTransport.class);

    /** An attempt that was begun late is still given this long. */
    private static final Duration LAST_CHANCE = Duration.ofSeconds(1);

    private final ServiceTransport transport;
    private final TransportTiming timing;
    private final ApiRequest request;
    private final URI base;
    private final boolean streamed;
    private final RequestSpan span;
    private Deadline deadline;
    private final List<RapidataException> earlier = new ArrayList<>();
    private int attempts;
    private int failures;
    private boolean tokenReplaced;

    Delivery(ServiceTransport transport, ApiRequest request, URI base, boolean streamed, RequestSpan span) {
        this.transport = transport;
        this.timing = transport.timing();
        this.request = request;
        this.base = base;
        this.streamed = streamed;
        this.span = span;
        this.deadline = Deadline.after(timing.total(), timing.ticker());
    }

    /** An attempt that did not succeed, and the exception by which it is reported. */
    private record Failure(Outcome outcome, RapidataException exception) {}

    Answer deliver() {
        try {
            Secret token = token();
            while (true) {
                transport.brake().await(timing.jitter().getAsDouble());
                if (attempts++ == 0) {
                    deadline = Deadline.after(timing.total(), timing.ticker());
                }
                Failure failure;
                try {
                    Answer answer = attempt(token);
                    if (answer.successful() && !worthAnotherAttempt(answer)) {
                        return answer;
                    }
                    failure = answer.successful() ? unreadable(answer.response()) : refused(answer.response());
                } catch (AttemptFailedException noAnswer) {
                    failure = unanswered(noAnswer);
                }
                Secret replacement = failure.outcome().unauthorized() ? replacement(failure, token) : null;
                if (replacement == null) {
                    pauseOrThrow(failure);
                } else {
                    token = replacement;
                }
                earlier.add(failure.exception());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw withEarlier(
                    new OperationInterruptedException(request + " was interrupted; the thread must stop", interrupted));
        }
    }

    private @Nullable Secret token() {
        AccessTokens tokens = transport.tokens();
        return request.authorization() != null || tokens == null ? null : tokens.current();
    }

    private @Nullable Secret replacement(Failure failure, @Nullable Secret refused) {
        AccessTokens tokens = transport.tokens();
        if (tokens == null || refused == null || tokenReplaced) {
            return null;
        }
        tokenReplaced = true;
        try {
            return tokens.replacementFor(refused);
        } catch (RapidataException noOther) {
            noOther.addSuppressed(failure.exception());
            throw withEarlier(noOther);
        }
    }

    private Answer attempt(@Nullable Secret token) throws AttemptFailedException, InterruptedException {
        long start = timing.ticker().nanos();
        try {
            Answer answer = transport.connections().attempt(exchange(token), !request.repeatable(), streamed);
            int status = answer.response().status();
            if (LOG.isDebugEnabled()) {
                LOG.debug(
                        "{} {} {} in {} ms (attempt {})",
                        request.method(),
                        request.path(),
                        status,
                        since(start),
                        attempts);
            }
            span.answered(status, attempts);
            return answer;
        } catch (AttemptFailedException noAnswer) {
            LOG.debug(
                    "{} {} no answer in {} ms (attempt {}): {}",
                    request.method(),
                    request.path(),
                    since(start),
                    attempts,
                    noAnswer.getMessage());
            throw noAnswer;
        }
    }

    private long since(long start) {
        return Duration.ofNanos(timing.ticker().nanos() - start).toMillis();
    }

    private Exchange exchange(@Nullable Secret token) {
        return new Exchange(
                request.method(),
                transport.urlOf(request),
                transport.headers().of(request, token, span.headers()),
                request.body(),
                request.inPlace(),
                limit());
    }

    /** A transfer may last as long as it moves; everything else ends with the total limit. */
    private @Nullable Duration limit() {
        boolean transfer = streamed || request.body() instanceof RequestBody.FilePart;
        Duration own = request.timeout();
        if (transfer) {
            return own;
        }
        Duration left = longer(deadline.remaining(), shorter(timing.total(), LAST_CHANCE));
        return own == null ? left : shorter(own, left);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Failure refused(ApiResponse response) {
        ApiProblem problem = Problems.read(request, response, timing.clock().instant());
        return new Failure(new Outcome.Answered(problem.status(), problem.retryAfter()), ApiException.of(problem));
    }

    /** A success with something else than JSON comes from whoever stands before the service; it may pass. */
    private boolean worthAnotherAttempt(Answer answer) {
        return request.repeatable()
                && !streamed
                && request.accept().equals("application/json")
                && !answer.response().looksLikeJson();
    }

    private static Failure unreadable(ApiResponse response) {
        return new Failure(
                new Outcome.NotAnswered(true, false, false),
                new UnexpectedResponseException("the service answered with status " + response.status()
                        + " and a body that is not JSON, or not all of it"));
    }

    private Failure unanswered(AttemptFailedException noAnswer) {
        return new Failure(
                noAnswer.outcome(),
                new ConnectionException(
                        request + " at " + base + ": " + noAnswer.getMessage(),
                        noAnswer.getCause(),
                        noAnswer.mayHaveArrived()));
    }

    private void pauseOrThrow(Failure failure) throws InterruptedException {
        failures++;
        Attempt attempt = new Attempt(failures, failure.outcome(), request.repeatable(), deadline.remaining());
        double jitter = timing.jitter().getAsDouble();
        if (failure.outcome().busy()) {
            transport.brake().hold(transport.policy().delay(attempt, jitter));
        }
        if (!(transport.policy().decide(attempt, jitter) instanceof Retry.After after)) {
            throw withEarlier(failure.exception());
        }
        if (!failure.outcome().busy()) {
            timing.sleeper().sleep(after.delay());
        }
    }

    private <X extends RapidataException> X withEarlier(X exception) {
        earlier.forEach(exception::addSuppressed);
        return exception;
    }
}
