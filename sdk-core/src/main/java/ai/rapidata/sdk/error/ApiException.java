package ai.rapidata.sdk.error;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The service answered a request with a status other than success. Statuses that callers commonly tell apart have a
 * subclass of their own.
 */
@SuppressWarnings("serial") // never serialized; the problem stays with the exception in this process
public class ApiException extends RapidataException {

    private static final long serialVersionUID = 1L;

    /** What the service said. */
    private final ApiProblem problem;

    /**
     * Creates an exception.
     *
     * @param problem what the service said
     * @param cause what led to it, or null
     */
    public ApiException(ApiProblem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /**
     * Returns the exception that stands for a problem's status.
     *
     * @param problem what the service said
     * @return an instance of the subclass for the status, or of this class if there is none
     */
    public static ApiException of(ApiProblem problem) {
        return switch (problem.status()) {
            case 400 -> new BadRequestException(problem);
            case 401 -> new UnauthorizedException(problem);
            case 403 -> new ForbiddenException(problem);
            case 404 -> new NotFoundException(problem);
            case 409 -> new ConflictException(problem);
            case 422 -> new UnprocessableException(problem);
            case 429 -> new RateLimitException(problem);
            default ->
                problem.status() >= 500 && problem.status() <= 599
                        ? new ServerException(problem)
                        : new ApiException(problem, null);
        };
    }

    /**
     * Returns everything the service said.
     *
     * @return the problem
     */
    public ApiProblem problem() {
        return problem;
    }

    /**
     * Returns the HTTP status.
     *
     * @return the status, for example 404
     */
    public int status() {
        return problem.status();
    }

    /**
     * Returns the short description of the kind of problem.
     *
     * @return the title, if the service gave one
     */
    public Optional<String> title() {
        return Optional.ofNullable(problem.title());
    }

    /**
     * Returns the description of this occurrence.
     *
     * @return the detail, if the service gave one
     */
    public Optional<String> detail() {
        return Optional.ofNullable(problem.detail());
    }

    /**
     * Returns the messages about single fields.
     *
     * @return messages by field name, unmodifiable; empty if there are none
     */
    public Map<String, List<String>> errors() {
        return problem.errors();
    }

    /**
     * Returns the id under which the service recorded the request. Quote it when asking for support.
     *
     * @return the trace id, if the service gave one
     */
    public Optional<String> traceId() {
        return Optional.ofNullable(problem.traceId());
    }

    /**
     * Returns how long the service asks to wait before the next request.
     *
     * @return the wait, if the service gave one
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(problem.retryAfter());
    }

    /**
     * Returns the request's HTTP method.
     *
     * @return the method, for example POST
     */
    public String method() {
        return problem.method();
    }

    /**
     * Returns the request's path.
     *
     * @return the path without query
     */
    public String path() {
        return problem.path();
    }

    /**
     * Returns the body of the answer.
     *
     * @return the body as received; empty if it was no JSON object
     */
    public JsonObject body() {
        return problem.body();
    }

    /**
     * Returns at which stage the service failed to take in a remote file.
     *
     * @return the stage, for example {@code download}, if the service gave one
     */
    public Optional<String> stage() {
        return problem.body().string("stage").filter(stage -> !stage.isEmpty());
    }

    /**
     * Returns the status with which a remote host answered the service when it fetched a file.
     *
     * @return the remote host's status, if the service gave one
     */
    public OptionalInt upstreamHttpStatus() {
        return problem.body().intValue("upstreamHttpStatus");
    }
}
