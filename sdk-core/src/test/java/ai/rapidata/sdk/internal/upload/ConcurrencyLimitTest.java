package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
    private static final long MILLISECOND = 1_000_000;

    @Test
    void limit_withSteadyAnswers_doublesUpToTheLargest() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);

        answers(limit, 25 + 50 + 100 + 200, underWay -> 100);

        assertThat(limit.current()).isEqualTo(256);
    }

    @Test
    void limit_whenNotUsed_doesNotGrow() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);

        for (int i = 0; i < 1_000; i++) {
            limit.answered(100 * MILLISECOND, 3);
        }

        assertThat(limit.current()).isEqualTo(25);
    }

    @Test
    void limit_whenAnswersSlowDownWithLoad_settlesWhereTheyDo() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);

        answers(limit, 20_000, underWay -> Math.max(100, underWay * 100 / 60));

        assertThat(limit.current()).isBetween(50, 70);
    }

    @Test
    void limit_whenMoreRequestsOnlyWaitLonger_returnsToTheStart() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);
        answers(limit, 400, underWay -> 100);
        assertThat(limit.current()).isGreaterThan(100);

        answers(limit, 200_000, underWay -> underWay * 10);

        assertThat(limit.current()).isLessThan(60);
    }

    @Test
    void limit_onAServiceThatIsBusyFromTheStart_staysThere() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);

        answers(limit, 5_000, underWay -> underWay * 10);

        assertThat(limit.current()).isBetween(25, 28);
    }

    @Test
    void limit_whenOneWindowAfterAStepUpIsSlow_growsOn() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);
        answers(limit, 25 + 50, underWay -> 100);
        assertThat(limit.current()).isEqualTo(100);

        answers(limit, 100, underWay -> 300);
        assertThat(limit.current()).isEqualTo(100);
        answers(limit, 100, underWay -> 100);

        assertThat(limit.current()).isEqualTo(200);
    }

    @Test
    void limit_whenTwoWindowsAfterAStepUpAreSlow_stepsBack() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);
        answers(limit, 25 + 50, underWay -> 100);

        answers(limit, 2 * 100, underWay -> 300);

        assertThat(limit.current()).isEqualTo(50);
    }

    @Test
    void limit_afterAMisleadingPause_isTheLargestAgainWithinTenWindows() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);
        answers(limit, 25 + 50, underWay -> 100);
        answers(limit, 2 * 100, underWay -> 300);

        for (int window = 0; window < 10; window++) {
            answers(limit, limit.current(), underWay -> 100);
        }

        assertThat(limit.current()).isEqualTo(256);
    }

    @Test
    void limit_whenNothingElsePays_isTriedMoreAndMoreRarely() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);
        LongUnaryOperator busy = underWay -> underWay * 10;

        int early = changes(limit, 2_500, busy);
        changes(limit, 10_000, busy);
        int late = changes(limit, 2_500, busy);

        assertThat(early).isGreaterThan(late);
        assertThat(late).isLessThanOrEqualTo(6);
    }

    @Test
    void limit_whenALowerOneDoesAsWellInOneWindowOnly_stays() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 50);
        answers(limit, 25 + 50, underWay -> 100);
        while (limit.current() == 50) {
            answers(limit, 1, underWay -> 100);
        }
        assertThat(limit.current()).isEqualTo(45);

        answers(limit, 45, underWay -> 80);
        assertThat(limit.current()).isEqualTo(45);
        answers(limit, 45, underWay -> 100);

        assertThat(limit.current()).isEqualTo(50);
    }

    @Test
    void limit_throttled_halvesOncePerWindowDownToOne() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);

        limit.throttled();
        limit.throttled();
        assertThat(limit.current()).isEqualTo(12);

        for (int i = 0; i < 10; i++) {
            answers(limit, limit.current() + 8, underWay -> 100);
            limit.throttled();
        }
        assertThat(limit.current()).isBetween(1, 12);
    }

    @Test
    void limit_afterThrottling_recoversSlowly() {
        ConcurrencyLimit limit = new ConcurrencyLimit(25, 256);
        limit.throttled();

        answers(limit, 8 * 4, underWay -> 100);

        assertThat(limit.current()).isBetween(12, 20);
    }

    /** How often the limit changes in so many answers. */
    private static int changes(ConcurrencyLimit limit, int count, LongUnaryOperator millisUnderLoad) {
        int changes = 0;
        for (int i = 0; i < count; i++) {
            int before = limit.current();
            answers(limit, 1, millisUnderLoad);
            changes += limit.current() == before ? 0 : 1;
        }
        return changes;
    }

    private static void answers(ConcurrencyLimit limit, int count, LongUnaryOperator millisUnderLoad) {
        for (int i = 0; i < count; i++) {
            limit.answered(millisUnderLoad.applyAsLong(limit.current()) * MILLISECOND, limit.current());
        }
    }
}
