package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.billing.Payer;
import ai.rapidata.sandbox.job.Commission;
import ai.rapidata.sandbox.job.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that is to be labeled by whoever passes some filters.
 *
 * @param id its id
 * @param ordinal its number among all orders of the sandbox, from 1; decides who answers what
 * @param name its name
 * @param revision what is asked about which dataset
 * @param userFilters who may answer: those whom all of them let through
 * @param selections what labelers are shown before its tasks
 * @param priority how urgent it is, or null
 * @param precedingOrderId the order it waits for, or null
 * @param state where it stands
 * @param resumeTo where it goes on after a pause, or null
 * @param failureMessage why it failed, or null
 * @param copied whether it is a clone that shares the dataset of its source
 * @param isPublic whether anybody may see and clone it
 * @param isDemo whether it is shown as an example
 * @param createdAt when it was made
 * @param ownerMail the customer's mail address
 */
public record Order(
        String id,
        long ordinal,
        String name,
        Revision revision,
        List<UserFilter> userFilters,
        List<Selection> selections,
        @Nullable Integer priority,
        @Nullable String precedingOrderId,
        OrderState state,
        @Nullable OrderState resumeTo,
        @Nullable String failureMessage,
        boolean copied,
        boolean isPublic,
        boolean isDemo,
        Instant createdAt,
        String ownerMail)
        implements Commission {

    /** Copies filters and selections. */
    public Order {
        userFilters = List.copyOf(userFilters);
        selections = List.copyOf(selections);
    }

    @Override
    public String workflowId() {
        return "wfl_" + suffix();
    }

    @Override
    public Payer payer() {
        return new Payer(Payer.Kind.ORDER, id, name, null);
    }

    /**
     * The id of its campaign.
     *
     * @return the campaign's id on the wire
     */
    public String campaignId() {
        return "cmp_" + suffix();
    }

    /**
     * The id of its pipeline.
     *
     * @return the pipeline's id on the wire
     */
    public String pipelineId() {
        return revision.pipelineId();
    }

    /** Whether datapoints and settings are not to be changed any more. */
    boolean locked() {
        return copied || !state.isOpen();
    }

    Order in(OrderState next) {
        return copy(name, revision, precedingOrderId, next, null, null, copied, isPublic, isDemo);
    }

    Order paused() {
        return copy(name, revision, precedingOrderId, OrderState.Paused, state, null, copied, isPublic, isDemo);
    }

    Order failed(String message) {
        return copy(name, revision, precedingOrderId, OrderState.Failed, null, message, copied, isPublic, isDemo);
    }

    Order named(String next) {
        return copy(next, revision, precedingOrderId, state, resumeTo, failureMessage, copied, isPublic, isDemo);
    }

    Order after(@Nullable String orderId) {
        return copy(name, revision, orderId, state, resumeTo, failureMessage, copied, isPublic, isDemo);
    }

    Order visible(boolean next) {
        return copy(name, revision, precedingOrderId, state, resumeTo, failureMessage, copied, next, isDemo);
    }

    Order demo(boolean next) {
        return copy(name, revision, precedingOrderId, state, resumeTo, failureMessage, copied, isPublic, next);
    }

    Order unlocked(Revision own) {
        return copy(name, own, precedingOrderId, state, resumeTo, failureMessage, false, isPublic, isDemo);
    }

    private String suffix() {
        return id.substring(id.indexOf('_') + 1);
    }

    private Order copy(
            String nextName,
            Revision nextRevision,
            @Nullable String nextPreceding,
            OrderState nextState,
            @Nullable OrderState nextResumeTo,
            @Nullable String nextFailure,
            boolean nextCopied,
            boolean nextPublic,
            boolean nextDemo) {
        return new Order(
                id,
                ordinal,
                nextName,
                nextRevision,
                userFilters,
                selections,
                priority,
                nextPreceding,
                nextState,
                nextResumeTo,
                nextFailure,
                nextCopied,
                nextPublic,
                nextDemo,
                createdAt,
                ownerMail);
    }
}
