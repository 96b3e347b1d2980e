package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLogTest {

    @TempDir
    Path directory;

    @Test
    void failures_upToTheMost_stayInMemoryWithTheirExceptions() throws IOException {
        FailureLog log = new FailureLog(new FailureSpace(5, 2, directory));
        add(log, 4, 3, 2, 1, 0);

        FailureList failures = log.inOrder();

        assertThat(failures).extracting(FailedUpload::item).containsExactly(texts(0, 1, 2, 3, 4));
        assertThat(failures).allSatisfy(failure -> assertThat(failure.cause()).isPresent());
        assertThat(files()).isEmpty();
    }

    @Test
    void failures_aboveTheMost_areReadFromAFileButForTheFirst() throws IOException {
        FailureLog log = new FailureLog(new FailureSpace(5, 2, directory));
        add(log, 7, 6, 5, 4, 3, 2, 1, 0);

        FailureList failures = log.inOrder();

        assertThat(failures).extracting(FailedUpload::item).containsExactly(texts(0, 1, 2, 3, 4, 5, 6, 7));
        assertThat(failures.stream().filter(failure -> failure.cause().isPresent()))
                .extracting(FailedUpload::item)
                .containsExactly(texts(6, 7));
        for (int i = 0; i < 8; i++) {
            PlacedFailure placed = failures.placed(i);
            assertThat(placed.sortIndex()).isEqualTo(i);
            assertThat(placed.failure().outcome()).isEqualTo(UploadOutcome.UNCONFIRMED);
            assertThat(placed.failure().errorMessage()).isEqualTo("message " + i);
            assertThat(placed.failure().errorType()).isEqualTo("Type" + i);
            assertThat(placed.failure().timestamp()).isEqualTo(Instant.ofEpochSecond(i));
            assertThat(placed.failure().causes()).containsExactly(cause(i));
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void failures_whereNoFileCanBeWritten_allStayInMemory() {
        FailureLog log = new FailureLog(new FailureSpace(3, 1, directory.resolve("missing")));
        add(log, 5, 4, 3, 2, 1, 0);

        FailureList failures = log.inOrder();

        assertThat(failures).extracting(FailedUpload::item).containsExactly(texts(0, 1, 2, 3, 4, 5));
        assertThat(failures).allSatisfy(failure -> assertThat(failure.cause()).isPresent());
    }

    @Test
    void failure_afterTheEnd_isNoMoreInTheList() {
        FailureLog log = new FailureLog(new FailureSpace(5, 2, directory));
        add(log, 0, 1);
        FailureList failures = log.inOrder();

        add(log, 2);

        assertThat(failures).hasSize(2);
        assertThatThrownBy(() -> failures.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void file_goesAwayWithTheList_evenIfTheLogStays() throws IOException {
        FailureLog log = new FailureLog(new FailureSpace(0, 0, directory));
        add(log, 0, 1, 2);
        FailureList[] failures = {log.inOrder()};
        System.gc();
        assertThat(failures[0])
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure.causes()).isNotEmpty());
        assertThat(files()).hasSize(1);

        failures[0] = null;

        await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> {
            System.gc();
            assertThat(files()).isEmpty();
        });
        add(log, 3);
    }

    private static void add(FailureLog log, int... places) {
        for (int place : places) {
            log.add(new PlacedFailure(
                    place,
                    new FailedUpload<>(
                            Datapoint.text("text " + place),
                            UploadOutcome.UNCONFIRMED,
                            "message " + place,
                            "Type" + place,
                            Instant.ofEpochSecond(place),
                            new IllegalStateException("thrown"),
                            List.of(cause(place)))));
        }
    }

    private static UploadFailureCause cause(int place) {
        return new UploadFailureCause(null, "datapoint", 500 + place, "title", "detail", "trace " + place);
    }

    private static Datapoint[] texts(int... places) {
        return java.util.Arrays.stream(places)
                .mapToObj(place -> Datapoint.text("text " + place))
                .toArray(Datapoint[]::new);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
