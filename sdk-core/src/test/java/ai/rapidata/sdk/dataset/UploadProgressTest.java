package ai.rapidata.sdk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rate and remaining time from the first moment of an upload to its end. */
class UploadProgressTest {

    @Test
    void beginning_hasNeitherRateNorEstimate() {
        UploadProgress progress = progress(100, 0, 0, 0, Duration.ZERO);

        assertThat(progress.rate()).isZero();
        assertThat(progress.remaining()).isEmpty();
        assertThat(progress.ratio()).hasValue(0);
    }

    @Test
    void timePasses_beforeAnythingIsDone_thereIsNoEstimate() {
        UploadProgress progress = progress(100, 0, 0, 0, Duration.ofSeconds(30));

        assertThat(progress.rate()).isZero();
        assertThat(progress.remaining()).isEmpty();
    }

    @Test
    void steady_theRestTakesAsLongAsItsShare() {
        UploadProgress progress = progress(100, 25, 0, 0, Duration.ofSeconds(5));

        assertThat(progress.rate()).isCloseTo(5, within(1e-9));
        assertThat(progress.remaining()).contains(Duration.ofSeconds(15));
        assertThat(progress.ratio()).hasValue(0.25);
    }

    @Test
    void stalled_theRateFallsAndTheEstimateGrows() {
        UploadProgress before = progress(100, 50, 0, 0, Duration.ofSeconds(10));
        UploadProgress stalled = progress(100, 50, 0, 0, Duration.ofSeconds(40));

        assertThat(stalled.rate()).isCloseTo(before.rate() / 4, within(1e-9));
        assertThat(before.remaining()).contains(Duration.ofSeconds(10));
        assertThat(stalled.remaining()).contains(Duration.ofSeconds(40));
    }

    @Test
    void finished_nothingRemains() {
        UploadProgress progress = progress(100, 100, 0, 0, Duration.ofSeconds(20));

        assertThat(progress.remaining()).contains(Duration.ZERO);
        assertThat(progress.ratio()).hasValue(1);
    }

    @Test
    void finished_withEverythingDoneBefore_nothingRemainsAlthoughThereIsNoRate() {
        UploadProgress progress = progress(100, 100, 0, 100, Duration.ofSeconds(1));

        assertThat(progress.rate()).isZero();
        assertThat(progress.remaining()).contains(Duration.ZERO);
    }

    @Test
    void empty_isFinishedAtOnce() {
        UploadProgress progress = progress(0, 0, 0, 0, Duration.ZERO);

        assertThat(progress.ratio()).hasValue(1);
        assertThat(progress.remaining()).contains(Duration.ZERO);
    }

    @Test
    void unknownTotal_hasARateButNoEstimate() {
        UploadProgress progress = progress(-1, 30, 0, 0, Duration.ofSeconds(3));

        assertThat(progress.total()).isEmpty();
        assertThat(progress.ratio()).isEmpty();
        assertThat(progress.rate()).isCloseTo(10, within(1e-9));
        assertThat(progress.remaining()).isEmpty();
    }

    @Test
    void failures_areDoneToo() {
        UploadProgress progress = progress(100, 10, 40, 0, Duration.ofSeconds(10));

        assertThat(progress.done()).isEqualTo(50);
        assertThat(progress.rate()).isCloseTo(5, within(1e-9));
        assertThat(progress.remaining()).contains(Duration.ofSeconds(10));
    }

    @Test
    void skipped_areDoneButTellNothingAboutTheRate() {
        UploadProgress progress = progress(100, 60, 0, 50, Duration.ofSeconds(10));

        assertThat(progress.rate()).isCloseTo(1, within(1e-9));
        assertThat(progress.remaining()).contains(Duration.ofSeconds(40));
        assertThat(progress.ratio()).hasValue(0.6);
    }

    @Test
    void rate_isNeverNegative_alsoWhereTheServiceFailedWhatWasSkipped() {
        assertThat(progress(10, 3, 0, 5, Duration.ofSeconds(1)).rate()).isZero();
    }

    private static UploadProgress progress(long expected, long succeeded, long failed, long skipped, Duration elapsed) {
        return new UploadProgress(expected, succeeded + failed, succeeded, failed, skipped, 0, 0, 0, 0, 0, elapsed);
    }
}
