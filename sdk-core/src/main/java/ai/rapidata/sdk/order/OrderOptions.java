package ai.rapidata.sdk.order;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.selection.RetrievalMode;
import ai.rapidata.sdk.selection.Selection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to orders only: who may answer, and which tasks those people see. Immutable; every method with an argument
 * returns a changed copy.
 */
public final class OrderOptions {

    private static final OrderOptions DEFAULTS = new OrderOptions(
            new People(List.of(), List.of(), List.of(), null), new Sessions(null, null, null, null), null, null);

    private final People people;
    private final Sessions sessions;
    private final @Nullable Integer priority;
    private final @Nullable String precedingOrderId;

    /** Who answers, and what is noted about them. */
    private record People(
            List<Filter> filters,
            List<String> userScoreDimensions,
            List<String> demographicKeys,
            @Nullable StickyConfig sticky) {}

    /** What those who answer see. */
    private record Sessions(
            @Nullable String validationSetId,
            @Nullable List<Selection> selections,
            @Nullable RetrievalMode retrievalMode,
            @Nullable Integer maxIterations) {}

    private OrderOptions(
            People people, Sessions sessions, @Nullable Integer priority, @Nullable String precedingOrderId) {
        this.people = people;
        this.sessions = sessions;
        this.priority = priority;
        this.precedingOrderId = precedingOrderId;
    }

    /**
     * Everybody may answer, and the service decides about the rest.
     *
     * @return the defaults
     */
    public static OrderOptions defaults() {
        return DEFAULTS;
    }

    private OrderOptions with(People changed) {
        return new OrderOptions(changed, sessions, priority, precedingOrderId);
    }

    private OrderOptions with(Sessions changed) {
        return new OrderOptions(people, changed, priority, precedingOrderId);
    }

    /**
     * Sets who may answer.
     *
     * @param filters all of them must let a labeler through; in place of those given before
     * @return a changed copy
     */
    public OrderOptions filters(Filter... filters) {
        return filters(List.of(filters));
    }

    /**
     * Sets who may answer.
     *
     * @param filters all of them must let a labeler through; in place of those given before
     * @return a changed copy
     */
    public OrderOptions filters(List<? extends Filter> filters) {
        return with(
                new People(List.copyOf(filters), people.userScoreDimensions, people.demographicKeys, people.sticky));
    }

    /**
     * Sets by which dimensions of their scores labelers are weighed.
     *
     * @param dimensions the dimensions
     * @return a changed copy
     */
    public OrderOptions userScoreDimensions(String... dimensions) {
        return with(new People(people.filters, List.of(dimensions), people.demographicKeys, people.sticky));
    }

    /**
     * Sets which of their demographics the results tell about labelers.
     *
     * @param keys the keys, such as {@code age}
     * @return a changed copy
     */
    public OrderOptions demographicKeys(String... keys) {
        return with(new People(people.filters, people.userScoreDimensions, List.of(keys), people.sticky));
    }

    /**
     * Sets whether labelers who began with the order stay with it.
     *
     * @param config how they stay
     * @return a changed copy
     */
    public OrderOptions sticky(StickyConfig config) {
        return with(new People(
                people.filters,
                people.userScoreDimensions,
                people.demographicKeys,
                Objects.requireNonNull(config, "config")));
    }

    /**
     * Sets from which validation set tasks with known answers are mixed in. That the set exists is looked up before the
     * order is made. Not together with {@link #selections(Selection...)}.
     *
     * @param id the validation set
     * @return a changed copy
     */
    public OrderOptions validationSetId(String id) {
        if (id.isBlank()) {
            throw new InvalidInputException("validationSetId", id, "is blank", "give the id of a validation set");
        }
        return with(new Sessions(id, sessions.selections, sessions.retrievalMode, sessions.maxIterations));
    }

    /**
     * Sets which tasks a labeler sees in a session. Not together with {@link #validationSetId(String)}: a
     * {@link ai.rapidata.sdk.selection.ValidationSelection} names the set.
     *
     * @param selections the selections, in the order in which their tasks come, at least one
     * @return a changed copy
     */
    public OrderOptions selections(Selection... selections) {
        return selections(List.of(selections));
    }

    /**
     * Sets which tasks a labeler sees in a session. Not together with {@link #validationSetId(String)}: a
     * {@link ai.rapidata.sdk.selection.ValidationSelection} names the set.
     *
     * @param selections the selections, in the order in which their tasks come, at least one
     * @return a changed copy
     */
    public OrderOptions selections(List<? extends Selection> selections) {
        if (selections.isEmpty()) {
            throw new InvalidInputException(
                    "selections", selections, "is empty", "give at least one selection, or leave it out");
        }
        return with(new Sessions(
                sessions.validationSetId, List.copyOf(selections), sessions.retrievalMode, sessions.maxIterations));
    }

    /**
     * Sets in which order a labeler gets the tasks of the order.
     *
     * @param mode the order of tasks
     * @return a changed copy
     */
    public OrderOptions retrievalMode(RetrievalMode mode) {
        return with(new Sessions(
                sessions.validationSetId,
                sessions.selections,
                Objects.requireNonNull(mode, "mode"),
                sessions.maxIterations));
    }

    /**
     * Sets how often a labeler may get the same task.
     *
     * @param times at least 1
     * @return a changed copy
     */
    public OrderOptions maxIterations(int times) {
        if (times < 1) {
            throw new InvalidInputException("maxIterations", times, "is " + times, "choose a value of at least 1");
        }
        return with(new Sessions(sessions.validationSetId, sessions.selections, sessions.retrievalMode, times));
    }

    /**
     * Sets how urgent the order is, compared with others of the account.
     *
     * @param value 0 or more; higher comes first
     * @return a changed copy
     */
    public OrderOptions priority(int value) {
        if (value < 0) {
            throw new InvalidInputException("priority", value, "is " + value, "choose 0 or more");
        }
        return new OrderOptions(people, sessions, value, precedingOrderId);
    }

    /**
     * Lets the order wait, once it is run, until another one has ended.
     *
     * @param orderId the other order
     * @return a changed copy
     */
    public OrderOptions precedingOrder(String orderId) {
        if (orderId.isBlank()) {
            throw new InvalidInputException("precedingOrder", orderId, "is blank", "give the id of an order");
        }
        return new OrderOptions(people, sessions, priority, orderId);
    }

    /**
     * Who may answer.
     *
     * @return the filters, unmodifiable
     */
    public List<Filter> filters() {
        return people.filters;
    }

    /**
     * By which dimensions of their scores labelers are weighed.
     *
     * @return the dimensions; none leaves it to the service
     */
    public List<String> userScoreDimensions() {
        return people.userScoreDimensions;
    }

    /**
     * Which of their demographics the results tell about labelers.
     *
     * @return the keys; none leaves it to the service
     */
    public List<String> demographicKeys() {
        return people.demographicKeys;
    }

    /**
     * Whether labelers who began with the order stay with it.
     *
     * @return how they stay, or empty to leave it to the service
     */
    public Optional<StickyConfig> sticky() {
        return Optional.ofNullable(people.sticky);
    }

    /**
     * From which validation set tasks are mixed in.
     *
     * @return its id, or empty to leave it to the service
     */
    public Optional<String> validationSetId() {
        return Optional.ofNullable(sessions.validationSetId);
    }

    /**
     * Which tasks a labeler sees in a session.
     *
     * @return the selections, or empty to leave it to the service
     */
    public Optional<List<Selection>> selections() {
        return Optional.ofNullable(sessions.selections);
    }

    /**
     * In which order a labeler gets the tasks.
     *
     * @return the order of tasks, or empty to leave it to the service
     */
    public Optional<RetrievalMode> retrievalMode() {
        return Optional.ofNullable(sessions.retrievalMode);
    }

    /**
     * How often a labeler may get the same task.
     *
     * @return how often, or empty to leave it to the service
     */
    public OptionalInt maxIterations() {
        Integer times = sessions.maxIterations;
        return times == null ? OptionalInt.empty() : OptionalInt.of(times);
    }

    /**
     * How urgent the order is.
     *
     * @return the priority, or empty to leave it to the service
     */
    public OptionalInt priority() {
        return priority == null ? OptionalInt.empty() : OptionalInt.of(priority);
    }

    /**
     * For which order this one waits.
     *
     * @return its id, or empty for none
     */
    public Optional<String> precedingOrder() {
        return Optional.ofNullable(precedingOrderId);
    }
}
