package ai.rapidata.sdk.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetIndexTest {
    private static final int MANY = 200_000;

    @Test
    void find_afterManyWereEntered_tellsTheLatestOffsetOfEach() {
        OffsetIndex index = new OffsetIndex();
        for (int i = 0; i < MANY; i++) {
            index.put(TextHash.of("key " + i), i);
        }
        index.put(TextHash.of("key 7"), MANY);

        assertThat(index.size()).isEqualTo(MANY);
        assertThat(index.find(TextHash.of("key 7"))).isEqualTo(MANY);
        assertThat(index.find(TextHash.of("key 199999"))).isEqualTo(199_999);
        assertThat(index.find(TextHash.of("key 200000"))).isEqualTo(OffsetIndex.ABSENT);
    }
}
