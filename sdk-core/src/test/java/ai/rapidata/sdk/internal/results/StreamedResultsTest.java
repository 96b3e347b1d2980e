package ai.rapidata.sdk.internal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.results.ClassificationRow;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.OtherRow;
import ai.rapidata.sdk.results.ResultRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedResultsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare-2025.json",
                "compare-current.json",
                "classification-confidence.json",
                "classification-current.json"
            })
    void rows_areThoseOfTheWholeFile(String name) {
        List<ResultRow> streamed = ResultFiles.streamed(ResultFiles.resource(name));

        assertThat(streamed).isNotEmpty().isEqualTo(ResultFiles.read(name).rows());
    }

    @Test
    void head_isThereBeforeTheRows_andTheSummaryBehindThem() {
        try (StreamedResults results = ResultFiles.stream(ResultFiles.resource("compare-current.json"))) {
            assertThat(results.info().type()).contains("Compare");
            assertThat(results.summary().isEmpty()).isTrue();

            results.iterator().next();

            assertThat(results.iterator().hasNext()).isFalse();
            assertThat(results.summary().longValue("B_wins_total")).hasValue(1);
            assertThatThrownBy(results.iterator()::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void head_behindTheRows_leavesTheKindToTheRows() {
        assertThat(ResultFiles.streamed(ResultFiles.bytes(
                        "{'results':[{'detailedResults':[{'selectedCategory':'x'}]}],'info':{'type':'Classify'}}")))
                .hasOnlyElementsOfType(ClassificationRow.class);
        assertThat(ResultFiles.streamed(
                        ResultFiles.bytes("{'results':[{'identifier':'x'}],'info':{'type':'Classify'}}")))
                .hasOnlyElementsOfType(OtherRow.class);
    }

    @Test
    void rows_keptAfterTheirTurn_haveTheirOwnJson() {
        StringBuilder file = new StringBuilder("{'info':{'type':'Compare'},'results':[");
        int count = 3000;
        for (int i = 0; i < count; i++) {
            file.append(i == 0 ? "" : " ,\n ").append("{'n':").append(i).append(",'context':'");
            file.append("é☃𝄞".repeat(i % 97)).append("'}");
        }
        byte[] bytes = ResultFiles.bytes(file.append("]}").toString());

        List<ResultRow> rows = ResultFiles.streamed(bytes);

        assertThat(rows).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(rows.get(i).raw().intValue("n")).hasValue(i);
            assertThat(rows.get(i).context()).contains("é☃𝄞".repeat(i % 97));
        }
    }

    @Test
    void rowLargerThanAnyBuffer_isReadFromAStreamOfSmallPieces() {
        String text = "x".repeat(700_000);
        byte[] bytes = ResultFiles.bytes("{'info':{'type':'Compare'},'results':[{'a':1},{'context':'" + text
                + "','deep':" + "[".repeat(500) + "]".repeat(500) + "},{'b':2}]}");

        try (StreamedResults results = StreamedResults.open(new Trickle(bytes), ResultOrigins.none())) {
            Iterator<ResultRow> rows = results.iterator();
            assertThat(rows.next().raw().intValue("a")).hasValue(1);
            ResultRow large = rows.next();
            assertThat(rows.next().raw().intValue("b")).hasValue(2);
            assertThat(large.context()).contains(text);
            assertThat(large.raw().string("context")).contains(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void fileCutShort_yieldsWholeRowsThenSaysSo() {
        byte[] whole = ResultFiles.bytes("{'info':{},'results':[{'winner':'a'},{'winner':'b'},{'winner':'c'}]}");

        try (StreamedResults results = ResultFiles.stream(Arrays.copyOf(whole, whole.length - 10))) {
            Iterator<ResultRow> rows = results.iterator();
            assertThat(((CompareRow) rows.next()).winner()).contains("a");
            assertThat(((CompareRow) rows.next()).winner()).contains("b");
            assertThatThrownBy(rows::hasNext)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("the result file cannot be read: ");
            assertThat(rows.hasNext()).as("broken once, ended for good").isFalse();
        }
    }

    @Test
    void open_notJson_closesTheSource() {
        AtomicInteger closed = new AtomicInteger();
        InputStream source = new ByteArrayInputStream(ResultFiles.bytes("[1]")) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        assertThatThrownBy(() -> StreamedResults.open(source, ResultOrigins.none()))
                .isInstanceOf(IOException.class)
                .hasMessage("a result file is a JSON object");
        assertThat(closed).hasValueGreaterThan(0);
    }

    @Test
    void close_endsReading() {
        StreamedResults results = ResultFiles.stream(ResultFiles.resource("compare-2025.json"));
        results.close();
        results.close();

        assertThatThrownBy(() -> results.iterator().hasNext())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    /** Hands out a few bytes at a time. */
    private static final class Trickle extends InputStream {

        private final byte[] bytes;
        private int position;

        Trickle(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return position == bytes.length ? -1 : bytes[position++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == bytes.length) {
                return -1;
            }
            int count = Math.min(Math.min(length, 1 + position % 4093), bytes.length - position);
            System.arraycopy(bytes, position, target, offset, count);
            position += count;
            return count;
        }
    }
}
