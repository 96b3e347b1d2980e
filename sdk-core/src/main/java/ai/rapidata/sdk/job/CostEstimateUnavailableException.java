package ai.rapidata.sdk.job;

import ai.rapidata.sdk.error.DeadlineExceededException;
import org.jspecify.annotations.Nullable;

/**
 * The service has no estimate of a cost. Either it is still computing, or the number of answers has no upper bound and
 * there never will be one; the service answers both alike.
 */
public class CostEstimateUnavailableException extends DeadlineExceededException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what was asked for and how long
     * @param cause the service's last answer, or null if it was empty
     */
    public CostEstimateUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
