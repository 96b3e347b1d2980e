package ai.rapidata.sdk.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterBootstrapTest {

    private static final List<String> NAMES = List.of("a", "b");

    private static PairwiseCounts cluster(double wins, double losses) {
        return PairwiseCounts.builder(NAMES).wins(0, 1, wins).wins(1, 0, losses).build();
    }

    private static List<PairwiseCounts> clusters() {
        return IntStream.range(0, 20)
                .mapToObj(i -> cluster(6 + i % 5, 4 - i % 3))
                .toList();
    }

    @Test
    void sameSeed_givesTheSame_anotherSeedDoesNot() {
        ClusterBootstrap first = ClusterBootstrap.of(clusters(), FitOptions.defaults(), 200, 1);

        assertThat(ClusterBootstrap.of(clusters(), FitOptions.defaults(), 200, 1)
                        .difference(0, 1, 0.9))
                .isEqualTo(first.difference(0, 1, 0.9));
        assertThat(ClusterBootstrap.of(clusters(), FitOptions.defaults(), 200, 2)
                        .difference(0, 1, 0.9))
                .isNotEqualTo(first.difference(0, 1, 0.9));
        assertThat(first.usableShare()).isOne();
        assertThat(first.probabilityStronger(0, 1)).isGreaterThan(0.99);
        assertThat(first.probabilityStronger(1, 0)).isLessThan(0.01);
    }

    @Test
    void identicalClusters_leaveNoDoubt() {
        Interval interval = ClusterBootstrap.of(List.of(cluster(3, 1), cluster(3, 1)), FitOptions.defaults(), 100, 1)
                .difference(0, 1, 0.95)
                .orElseThrow();

        assertThat(interval.upper() - interval.lower()).isLessThan(1e-9);
        assertThat(interval.contains((interval.lower() + interval.upper()) / 2)).isTrue();
    }

    @Test
    void drawsThatCannotBeCompared_areCountedAndAPriorAvoidsThem() {
        List<PairwiseCounts> oneSided = List.of(cluster(3, 0), cluster(3, 0), cluster(0, 1));

        ClusterBootstrap without = ClusterBootstrap.of(oneSided, FitOptions.defaults(), 300, 1);
        ClusterBootstrap with =
                ClusterBootstrap.of(oneSided, FitOptions.defaults().withPrior(2), 300, 1);

        assertThat(without.usableShare()).isBetween(0.4, 0.9);
        assertThat(with.usableShare()).isOne();
    }

    @Test
    void nothingUsable_isEmpty() {
        ClusterBootstrap bootstrap =
                ClusterBootstrap.of(List.of(cluster(1, 0), cluster(1, 0)), FitOptions.defaults(), 100, 1);

        assertThat(bootstrap.usableShare()).isZero();
        assertThat(bootstrap.difference(0, 1, 0.95)).isEmpty();
        assertThat(bootstrap.probabilityStronger(0, 1)).isEqualTo(0.5);
    }

    @Test
    void badArguments_areRefused() {
        assertThatThrownBy(() -> ClusterBootstrap.of(List.of(cluster(1, 1)), FitOptions.defaults(), 100, 1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ClusterBootstrap.of(clusters(), FitOptions.defaults(), 99, 1))
                .hasMessage("draws: 99 draws are too few; use 100 or more");
        assertThatThrownBy(() -> ClusterBootstrap.of(
                        List.of(
                                cluster(1, 1),
                                PairwiseCounts.builder(List.of("x", "y")).build()),
                        FitOptions.defaults(),
                        100,
                        1))
                .hasMessageContaining("differ");
    }
}
