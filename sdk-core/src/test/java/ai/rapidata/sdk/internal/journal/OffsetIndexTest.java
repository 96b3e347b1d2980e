package ai.rapidata.sdk.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OffsetIndexTest {
    private static final int MANY = 200_000;

    @Test
    void find_afterManyWereEntered_tellsTheLatestOffsetOfEach() {
        OffsetIndex index = new OffsetIndex();
        for (int i = 0; i < MANY; i++) {
            index.put(OffsetIndex.hash("key " + i), i);
        }
        index.put(OffsetIndex.hash("key 7"), MANY);

        assertThat(index.size()).isEqualTo(MANY);
        assertThat(index.find(OffsetIndex.hash("key 7"))).isEqualTo(MANY);
        assertThat(index.find(OffsetIndex.hash("key 199999"))).isEqualTo(199_999);
        assertThat(index.find(OffsetIndex.hash("key 200000"))).isEqualTo(OffsetIndex.ABSENT);
    }

    @Test
    void hash_ofKeysThatAreMuchAlike_differs() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            hashes.add(OffsetIndex.hash("file\u001fstub\u001f\u001f/data/" + i + ".png\u001f1\u001f" + i * 31L));
        }

        assertThat(hashes).hasSize(MANY);
    }

    @Test
    void hash_ofAnyLengthAndOrder_differs() {
        Set<Long> hashes = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (int length = 0; length < 40; length++) {
            hashes.add(OffsetIndex.hash(text.toString()));
            text.append('a');
        }
        hashes.add(OffsetIndex.hash("abcd"));
        hashes.add(OffsetIndex.hash("badc"));
        hashes.add(OffsetIndex.hash("cdab"));
        hashes.add(OffsetIndex.hash("aaaabbbb"));
        hashes.add(OffsetIndex.hash("bbbbaaaa"));

        assertThat(hashes).hasSize(45);
    }
}
