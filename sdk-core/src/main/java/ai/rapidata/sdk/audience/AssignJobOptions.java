package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a job is given to an audience. Immutable; every method with an argument returns a changed copy. */
public final class AssignJobOptions {

    private static final AssignJobOptions DEFAULTS = new AssignJobOptions(new Values());

    private final Values values;

    private AssignJobOptions(Values values) {
        this.values = values;
    }

    /**
     * Options that leave everything to the service.
     *
     * @return the defaults
     */
    public static AssignJobOptions defaults() {
        return DEFAULTS;
    }

    private AssignJobOptions with(Consumer<Values> change) {
        Values copy = values.copy();
        change.accept(copy);
        return new AssignJobOptions(copy);
    }

    /**
     * Refuses to start the job if it is estimated to cost more. The estimate is asked for before the job is assigned.
     *
     * @param limit the most that the job may cost, not negative, in the currency in which the account is billed
     * @return a changed copy
     * @throws InvalidInputException if the limit is negative
     */
    public AssignJobOptions maxCost(BigDecimal limit) {
        if (limit.signum() < 0) {
            throw new InvalidInputException("maxCost", limit, "is " + limit, "choose 0 or more");
        }
        return with(copy -> copy.maxCost = limit);
    }

    /**
     * Refuses to start the job if it is estimated to cost more.
     *
     * @param limit the most that the job may cost, not negative, in the currency in which the account is billed
     * @return a changed copy
     * @throws InvalidInputException if the limit is negative or no number
     */
    public AssignJobOptions maxCost(double limit) {
        if (!Double.isFinite(limit)) {
            throw new InvalidInputException("maxCost", limit, "is " + limit, "choose a number");
        }
        return maxCost(BigDecimal.valueOf(limit));
    }

    /**
     * Sets how long {@link #maxCost(BigDecimal)} waits for the estimate.
     *
     * @param timeout the longest wait; {@link JobDefinition#DEFAULT_COST_TIMEOUT} without this call
     * @return a changed copy
     */
    public AssignJobOptions costTimeout(Duration timeout) {
        return with(copy -> copy.costTimeout = Objects.requireNonNull(timeout, "timeout"));
    }

    /**
     * Names the job.
     *
     * @param name the name; without this call the definition's name and revision
     * @return a changed copy
     * @throws InvalidInputException if the name is blank
     */
    public AssignJobOptions name(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException(
                    "name", name, "is blank", "give the job a name, or leave it to the service");
        }
        return with(copy -> copy.name = name);
    }

    /**
     * Sets how urgent the job is among others.
     *
     * @param priority the greater, the sooner; the service caps it
     * @return a changed copy
     */
    public AssignJobOptions priority(int priority) {
        return with(copy -> copy.priority = priority);
    }

    /**
     * Runs a certain revision of the definition in place of the newest.
     *
     * @param revision the revision, at least 1
     * @return a changed copy
     * @throws InvalidInputException if the revision is below 1
     */
    public AssignJobOptions revisionNumber(int revision) {
        if (revision < 1) {
            throw new InvalidInputException("revisionNumber", revision, "is " + revision, "revisions count from 1");
        }
        return with(copy -> copy.revisionNumber = revision);
    }

    /**
     * Lets the job wait until another one is completed or has failed.
     *
     * @param job the other job
     * @return a changed copy
     */
    public AssignJobOptions runAfter(Job job) {
        return runAfter(job.id());
    }

    /**
     * Lets the job wait until another one is completed or has failed.
     *
     * @param jobId the id of the other job
     * @return a changed copy
     * @throws InvalidInputException if the id is blank
     */
    public AssignJobOptions runAfter(String jobId) {
        if (jobId.isBlank()) {
            throw new InvalidInputException("runAfter", jobId, "is blank", "give the id of the job to wait for");
        }
        return with(copy -> copy.precedingJobId = jobId);
    }

    /**
     * Sets whether the owner gets a mail when the job is completed.
     *
     * @param notify true for a mail
     * @return a changed copy
     */
    public AssignJobOptions notifyOwnerOnCompletion(boolean notify) {
        return with(copy -> copy.notifyOwner = notify);
    }

    /**
     * Sets whether the service checks the content first.
     *
     * @param check true to check, false to ask that it is skipped; without this call the client's configuration and then
     *     the account decide
     * @return a changed copy
     */
    public AssignJobOptions checkForExplicitContent(boolean check) {
        return with(copy -> copy.checkForExplicitContent = check);
    }

    /**
     * The most that the job may cost.
     *
     * @return the limit, or empty if there is none
     */
    public Optional<BigDecimal> maxCost() {
        return Optional.ofNullable(values.maxCost);
    }

    /**
     * How long to wait for the estimate.
     *
     * @return the longest wait
     */
    public Duration costTimeout() {
        return values.costTimeout;
    }

    /**
     * The job's name.
     *
     * @return the name, or empty if the service chooses
     */
    public Optional<String> name() {
        return Optional.ofNullable(values.name);
    }

    /**
     * How urgent the job is.
     *
     * @return the priority, or empty if the service chooses
     */
    public OptionalInt priority() {
        return optional(values.priority);
    }

    /**
     * Which revision is run.
     *
     * @return the revision, or empty for the newest
     */
    public OptionalInt revisionNumber() {
        return optional(values.revisionNumber);
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /**
     * Which job is waited for.
     *
     * @return its id, or empty if the job can begin at once
     */
    public Optional<String> precedingJobId() {
        return Optional.ofNullable(values.precedingJobId);
    }

    /**
     * Whether the owner gets a mail when the job is completed.
     *
     * @return the choice, or empty if the service chooses
     */
    public Optional<Boolean> notifyOwnerOnCompletion() {
        return Optional.ofNullable(values.notifyOwner);
    }

    /**
     * Whether the service checks the content first.
     *
     * @return the choice, or empty if it is left to the client's configuration
     */
    public Optional<Boolean> checkForExplicitContent() {
        return Optional.ofNullable(values.checkForExplicitContent);
    }

    /** The choices while they are being changed; never changed once an options value holds them. */
    private static final class Values {
        private @Nullable BigDecimal maxCost;
        private Duration costTimeout = JobDefinition.DEFAULT_COST_TIMEOUT;
        private @Nullable String name;
        private @Nullable Integer priority;
        private @Nullable Integer revisionNumber;
        private @Nullable String precedingJobId;
        private @Nullable Boolean notifyOwner;
        private @Nullable Boolean checkForExplicitContent;

        private Values copy() {
            Values copy = new Values();
            copy.maxCost = maxCost;
            copy.costTimeout = costTimeout;
            copy.name = name;
            copy.priority = priority;
            copy.revisionNumber = revisionNumber;
            copy.precedingJobId = precedingJobId;
            copy.notifyOwner = notifyOwner;
            copy.checkForExplicitContent = checkForExplicitContent;
            return copy;
        }
    }
}
