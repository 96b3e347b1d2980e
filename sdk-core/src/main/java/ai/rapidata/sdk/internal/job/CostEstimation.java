package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.ConflictException;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.internal.concurrent.Pace;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.job.CostEstimate;
import ai.rapidata.sdk.job.CostEstimateUnavailableException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for an estimate of a cost. */
final class CostEstimation {

    private final Waiter waiter;

    CostEstimation(Waiter waiter) {
        this.waiter = waiter;
    }

    CostEstimate await(String of, Duration timeout, Supplier<Optional<CostEstimate>> ask) {
        Look look = new Look(of, ask);
        try {
            return waiter.await("a cost estimate of " + of, timeout, Pace.COMPUTING, look);
        } catch (CostEstimateUnavailableException never) {
            throw never;
        } catch (DeadlineExceededException late) {
            throw new CostEstimateUnavailableException(
                    "the service has no cost estimate of " + of + " after " + timeout
                            + "; a definition without an upper bound of answers never has one",
                    look.refusal == null ? late : look.refusal);
        }
    }

    private static final class Look implements Supplier<Optional<CostEstimate>> {
        private final String of;
        private final Supplier<Optional<CostEstimate>> ask;
        private @Nullable ConflictException refusal;

        Look(String of, Supplier<Optional<CostEstimate>> ask) {
            this.of = of;
            this.ask = ask;
        }

        @Override
        public Optional<CostEstimate> get() {
            try {
                return ask.get();
            } catch (ConflictException notYetOrNever) {
                refusal = notYetOrNever;
                String words = (notYetOrNever.title().orElse("") + " "
                                + notYetOrNever.detail().orElse(""))
                        .toLowerCase(Locale.ROOT);
                if (words.contains("unbounded")) {
                    throw new CostEstimateUnavailableException(
                            "the service has no cost estimate of " + of + ": the number of answers has no upper bound",
                            notYetOrNever);
                }
                return Optional.empty();
            }
        }
    }
}
