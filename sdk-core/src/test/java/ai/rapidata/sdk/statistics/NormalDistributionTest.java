package ai.rapidata.sdk.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.3085375387259869",
        "1, 0.15865525393145707",
        "1.959963984540054, 0.025",
        "2.999999, 0.001349902463485155",
        "3, 0.0013498980316300957",
        "5, 2.866515718791939e-07",
        "10, 7.619853024160526e-24",
        "30, 4.906713927148187e-198"
    })
    void upperTail_isTheTabulatedOne(double z, double tail) {
        assertThat(NormalDistribution.upperTail(z)).isCloseTo(tail, withinPercentage(1e-8));
        assertThat(NormalDistribution.upperTail(-z)).isCloseTo(1 - tail, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.6744897501960817",
        "0.9, 1.6448536269514722",
        "0.95, 1.959963984540054",
        "0.999, 3.2905267314918945"
    })
    void twoSided_isTheTabulatedOne(double level, double reach) {
        assertThat(NormalDistribution.twoSided(level)).isCloseTo(reach, within(1e-11));
    }

    @Test
    void notANumber_staysSo() {
        assertThat(NormalDistribution.upperTail(Double.NaN)).isNaN();
        assertThat(NormalDistribution.upperTail(Double.POSITIVE_INFINITY)).isZero();
        assertThat(NormalDistribution.upperTail(Double.NEGATIVE_INFINITY)).isOne();
    }
}
