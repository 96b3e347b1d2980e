package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.error.RapidataException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch of a flow failed, so that there will be no results. */
public class FlowItemFailedException extends RapidataException {

    private static final long serialVersionUID = 1L;

    private final String flowItemId;
    private final @Nullable String failureMessage;

    /**
     * Creates an exception.
     *
     * @param flowItemId the id of the batch
     * @param failureMessage what the service says about the failure, or null if it says nothing
     */
    public FlowItemFailedException(String flowItemId, @Nullable String failureMessage) {
        super("flow item " + flowItemId + " failed: "
                + (failureMessage == null ? "the service gave no reason" : failureMessage));
        this.flowItemId = flowItemId;
        this.failureMessage = failureMessage;
    }

    /**
     * Which batch failed.
     *
     * @return the id of the batch
     */
    public String flowItemId() {
        return flowItemId;
    }

    /**
     * Why it failed.
     *
     * @return what the service says, or empty if it says nothing
     */
    public Optional<String> failureMessage() {
        return Optional.ofNullable(failureMessage);
    }
}
