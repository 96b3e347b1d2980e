package ai.rapidata.sdk.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextHashTest {
    private static final int MANY = 200_000;

    @Test
    void hash_ofKeysThatAreMuchAlike_differs() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            hashes.add(TextHash.of("file\u001fstub\u001f\u001f/data/" + i + ".png\u001f1\u001f" + i * 31L));
        }

        assertThat(hashes).hasSize(MANY);
    }

    @Test
    void hash_ofAnyLengthAndOrder_differs() {
        Set<Long> hashes = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (int length = 0; length < 40; length++) {
            hashes.add(TextHash.of(text.toString()));
            text.append('a');
        }
        hashes.add(TextHash.of("abcd"));
        hashes.add(TextHash.of("badc"));
        hashes.add(TextHash.of("cdab"));
        hashes.add(TextHash.of("aaaabbbb"));
        hashes.add(TextHash.of("bbbbaaaa"));

        assertThat(hashes).hasSize(45);
    }
}
