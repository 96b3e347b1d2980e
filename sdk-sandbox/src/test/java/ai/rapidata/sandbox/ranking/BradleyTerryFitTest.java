package ai.rapidata.sandbox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BradleyTerryFitTest {

    @Test
    void of_twoItems_givesTheLogOddsOfTheirWins() {
        WinMatrix matrix = new WinMatrix(2);
        matrix.add(0, 1, 300);
        matrix.add(1, 0, 100);

        BradleyTerryFit fit = BradleyTerryFit.of(matrix);

        assertThat(fit.score(0, 1200) - fit.score(1, 1200)).isCloseTo(400 * Math.log(3), within(0.05));
        assertThat(fit.score(0, 1200) + fit.score(1, 1200)).isCloseTo(2400, within(1e-6));
        // The difference has the variance 1/(n p q); each item has half of its standard error.
        double error = Math.sqrt(1 / (400 * 0.75 * 0.25)) / 2;
        assertThat(fit.interval(0)).isCloseTo(400 * 1.96 * error, within(0.1));
    }

    @Test
    void of_itemThatWonEverything_isFinite() {
        WinMatrix matrix = new WinMatrix(3);
        matrix.add(0, 1, 10);
        matrix.add(0, 2, 10);

        BradleyTerryFit fit = BradleyTerryFit.of(matrix);

        assertThat(fit.score(0, 0)).isFinite().isGreaterThan(fit.score(1, 0));
        assertThat(fit.score(1, 0)).isCloseTo(fit.score(2, 0), within(1e-6));
        assertThat(fit.interval(0)).isFinite().isPositive();
    }

    @Test
    void of_manyVotes_findsTheLatentStrengths() {
        double[] latent = {-1, -0.2, 0.3, 0.9};
        Random random = new Random(7);
        WinMatrix matrix = new WinMatrix(4);
        for (int vote = 0; vote < 60_000; vote++) {
            int a = random.nextInt(4);
            int b = (a + 1 + random.nextInt(3)) % 4;
            boolean first = random.nextDouble() < 1 / (1 + Math.exp(latent[b] - latent[a]));
            matrix.add(first ? a : b, first ? b : a, 1);
        }

        BradleyTerryFit fit = BradleyTerryFit.of(matrix);

        for (int item = 0; item < 4; item++) {
            assertThat(fit.score(item, 0) / 400).isCloseTo(latent[item], within(0.05));
        }
    }

    @Test
    void of_oneItemOrNone_hasNothingToCompare() {
        assertThat(BradleyTerryFit.of(new WinMatrix(1)).score(0, 1200)).isEqualTo(1200);
        assertThat(BradleyTerryFit.of(new WinMatrix(1)).interval(0)).isZero();
        BradleyTerryFit.of(new WinMatrix(0));
    }
}
