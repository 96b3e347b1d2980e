package ai.rapidata.sdk.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Duration AMPLE = Duration.ofMinutes(10);

    private final RetryPolicy policy = RetryPolicy.standard();

    private static Attempt answered(int number, int status, Duration retryAfter, boolean repeatable) {
        return new Attempt(number, new Outcome.Answered(status, retryAfter), repeatable, AMPLE);
    }

    private static Attempt broken(boolean mayHaveArrived, boolean repeatable) {
        return new Attempt(1, new Outcome.NotAnswered(mayHaveArrived, false, false), repeatable, AMPLE);
    }

    private Duration delay(Attempt attempt, double jitter) {
        return ((Retry.After) policy.decide(attempt, jitter)).delay();
    }

    @ParameterizedTest
    @CsvSource({
        "400,false,false",
        "401,false,false",
        "403,false,false",
        "404,false,false",
        "409,false,false",
        "422,false,false",
        "408,true,false",
        "429,true,true",
        "500,true,false",
        "501,false,false",
        "502,true,false",
        "503,true,false",
        "504,true,false",
        "505,false,false",
        "302,false,false"
    })
    void decide_status_triedAgainOnlyWhereItCanHelp(int status, boolean repeatable, boolean unrepeatable) {
        assertThat(policy.decide(answered(1, status, null, true), 0) instanceof Retry.After)
                .isEqualTo(repeatable);
        assertThat(policy.decide(answered(1, status, null, false), 0) instanceof Retry.After)
                .isEqualTo(unrepeatable);
    }

    @Test
    void decide_unavailableWithAWait_unrepeatableToo() {
        assertThat(delay(answered(1, 503, Duration.ofSeconds(3), false), 0)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void decide_noAnswer_unrepeatableOnlyIfItDidNotArrive() {
        assertThat(policy.decide(broken(true, true), 0)).isInstanceOf(Retry.After.class);
        assertThat(policy.decide(broken(false, false), 0)).isInstanceOf(Retry.After.class);
        assertThat(policy.decide(broken(true, false), 0)).isInstanceOf(Retry.GiveUp.class);
    }

    @Test
    void decide_permanentFailure_givesUp() {
        Attempt untrusted = new Attempt(1, new Outcome.NotAnswered(false, false, true), true, AMPLE);

        assertThat(policy.decide(untrusted, 0)).isInstanceOf(Retry.GiveUp.class);
    }

    @Test
    void decide_staleConnection_atOnceButOnlyOnce() {
        Outcome stale = new Outcome.NotAnswered(true, true, false);

        assertThat(delay(new Attempt(1, stale, true, AMPLE), 0.5)).isZero();
        assertThat(delay(new Attempt(2, stale, true, AMPLE), 0.5)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1,0.0,250", "1,1.0,500", "2,0.0,500", "2,1.0,1000", "3,0.0,1000", "3,0.5,1500"})
    void decide_ordinaryFailure_doublingJitteredDelay(int number, double jitter, long millis) {
        assertThat(delay(answered(number, 502, null, true), jitter)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void decide_tooManyRequests_slowerStart() {
        assertThat(delay(answered(1, 429, null, true), 0)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void decide_manyAttempts_delayNeverAboveTheLongest() {
        RetryPolicy patient = new RetryPolicy(
                1000, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60));

        for (int number = 1; number < 999; number++) {
            Retry retry = patient.decide(answered(number, 503, null, true), 0.999);
            assertThat(((Retry.After) retry).delay()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void decide_serverWait_cappedAndZeroIgnored() {
        assertThat(delay(answered(1, 429, Duration.ofDays(1), true), 0.9)).isEqualTo(Duration.ofSeconds(60));
        assertThat(delay(answered(1, 503, Duration.ZERO, true), 0)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void decide_lastAttempt_givesUp() {
        assertThat(policy.decide(answered(4, 503, null, true), 0)).isInstanceOf(Retry.GiveUp.class);
    }

    @Test
    void decide_delayBeyondTheTimeLeft_givesUp() {
        Attempt late = new Attempt(1, new Outcome.Answered(503, Duration.ofSeconds(10)), true, Duration.ofSeconds(10));

        assertThat(policy.decide(late, 0)).isInstanceOf(Retry.GiveUp.class);
    }
}
