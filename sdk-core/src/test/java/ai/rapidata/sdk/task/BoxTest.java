package ai.rapidata.sdk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {

    @Test
    void coveredArea_overlaps_countOnce() {
        assertThat(Box.coveredArea(List.of(new Box(0, 0, .5, .5), new Box(.25, .25, .75, .75))))
                .isCloseTo(0.4375, within(1e-12));
        assertThat(Box.coveredArea(List.of(new Box(0, 0, .2, 1), new Box(.5, 0, 1, .5), new Box(.5, .25, 1, .75))))
                .isCloseTo(0.575, within(1e-12));
        assertThat(Box.coveredArea(List.of())).isZero();
    }

    @Test
    void coveredArea_ofRandomBoxes_isThatOfTheCellsTheyCover() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Box> boxes = new ArrayList<>();
            boolean[][] covered = new boolean[20][20];
            for (int count = random.nextInt(6); count > 0; count--) {
                int x = random.nextInt(19);
                int y = random.nextInt(19);
                int right = x + 1 + random.nextInt(20 - x);
                int bottom = y + 1 + random.nextInt(20 - y);
                boxes.add(new Box(x / 20.0, y / 20.0, right / 20.0, bottom / 20.0));
                for (int i = x; i < right; i++) {
                    for (int j = y; j < bottom; j++) {
                        covered[i][j] = true;
                    }
                }
            }
            int cells = 0;
            for (boolean[] row : covered) {
                for (boolean cell : row) {
                    cells += cell ? 1 : 0;
                }
            }
            assertThat(Box.coveredArea(boxes)).isCloseTo(cells / 400.0, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0, 1, 1, box.xMin",
        "0, 0, 1.1, 1, box.xMax",
        "0, NaN, 1, 1, box.yMin",
        "0.5, 0, 0.5, 1, box",
        "0, 0.6, 1, 0.5, box"
    })
    void box_outsideTheImageOrWithoutArea_refused(double xMin, double yMin, double xMax, double yMax, String field) {
        assertThatThrownBy(() -> new Box(xMin, yMin, xMax, yMax))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
