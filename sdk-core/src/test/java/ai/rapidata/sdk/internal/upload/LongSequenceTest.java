package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongSequenceTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4_095, 4_096, 4_097, 20_001})
    void order_ofAnyValues_isAscendingAndKeepsEqualOnesAsTheyWere(int size) {
        Random random = new Random(size);
        LongSequence sequence = new LongSequence();
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextLong(-50, 50);
            sequence.add(values[i]);
        }

        int[] expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(sequence.order()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 4_097, 20_001})
    void sortBy_others_putsEachWhereItsKeyBelongs(int size) {
        Random random = new Random(size);
        LongSequence keys = new LongSequence();
        LongSequence sequence = new LongSequence();
        for (int i = 0; i < size; i++) {
            keys.add(random.nextLong(-50, 50));
            sequence.add(1_000L + i);
        }
        long[] expected = IntStream.of(keys.order()).mapToLong(i -> 1_000L + i).toArray();

        sequence.sortBy(keys);

        assertThat(IntStream.range(0, size).mapToLong(sequence::get)).containsExactly(box(expected));
    }

    private static Long[] box(long[] values) {
        return LongStream.of(values).boxed().toArray(Long[]::new);
    }

    @Test
    void get_afterGrowing_returnsWhatWasAdded() {
        LongSequence sequence = new LongSequence();
        for (int i = 0; i < 10_000; i++) {
            sequence.add(i * 3L);
        }

        assertThat(sequence.size()).isEqualTo(10_000);
        assertThat(IntStream.range(0, 10_000).allMatch(i -> sequence.get(i) == i * 3L))
                .isTrue();
    }
}
