package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.Datapoint;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatedDatapointsTest {

    private final RepeatedDatapoints repeated = new RepeatedDatapoints();

    @Test
    void find_amongMany_knowsEachByWhatItShowsAndItsPlace() {
        for (int i = 0; i < 10_000; i++) {
            repeated.add(item(i, "text " + i / 2));
        }

        Set<Integer> indexes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String key = item(i, "text " + i / 2).assetKey();
            indexes.add(repeated.find(key, i));
            assertThat(repeated.mayShow(key)).isTrue();
            assertThat(repeated.find(key, i + 2)).isEqualTo(-1);
        }

        assertThat(repeated.size()).isEqualTo(10_000);
        assertThat(indexes).hasSize(10_000).doesNotContain(-1);
        assertThat(repeated.mayShow(item(0, "another text").assetKey())).isFalse();
    }

    @Test
    void firstSentAfter_isThatOfTheOldest() {
        repeated.add(sentAfter(7));
        repeated.add(sentAfter(3));
        repeated.add(sentAfter(5));

        assertThat(repeated.firstSentAfter()).isEqualTo(3);
    }

    private static UploadItem sentAfter(long confirmed) {
        UploadItem item = item(0, "text");
        item.countSending(confirmed);
        return item;
    }

    private static UploadItem item(long place, String text) {
        return new UploadItem(new IndexedDatapoint(place, Datapoint.text(text), false));
    }
}
