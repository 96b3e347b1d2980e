package ai.rapidata.sdk.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests are under way at the same time. */
class WorkerLimitTest {

    @TempDir
    Path directory;

    /**
     * Counts requests of one kind that are under way together. The first ones are held until as many as expected have
     * met, and then for the moment in which one too many would show up.
     */
    private static final class Meeting implements ApiTransport {

        private final ApiTransport service = new FakeUploadService();
        private final String path;
        private final CountDownLatch expected;
        private final CountDownLatch tooMany;
        private final AtomicInteger present = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Meeting(String path, int expected) {
            this.path = path;
            this.expected = new CountDownLatch(expected);
            this.tooMany = new CountDownLatch(expected + 1);
        }

        @Override
        public ApiResponse send(ApiRequest request) {
            if (!request.path().matches(path)) {
                return service.send(request);
            }
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            try {
                expected.countDown();
                tooMany.countDown();
                if (expected.await(20, TimeUnit.SECONDS)) {
                    boolean unused = tooMany.await(200, TimeUnit.MILLISECONDS);
                }
                return service.send(request);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                present.decrementAndGet();
            }
        }

        @Override
        public StreamedResponse stream(ApiRequest request) {
            return service.stream(request);
        }
    }

    private int mostAtOnce(String path, int expected, UnaryOperator<UploadConfig> change, List<Datapoint> datapoints) {
        Meeting meeting = new Meeting(path, expected);
        try (UploadBench bench = UploadBench.inRealTime(meeting, directory.resolve("cache"), change)) {
            UploadedDataset uploaded = bench.creation.create("n", datapoints, UploadOptions.defaults());
            assertThat(uploaded.report().failures()).isEmpty();
        }
        return meeting.most.get();
    }

    private List<Datapoint> files(int count) throws IOException {
        List<Datapoint> datapoints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = directory.resolve(i + ".jpg");
            Files.writeString(file, "picture " + i);
            datapoints.add(Datapoint.media(file.toString()));
        }
        return datapoints;
    }

    private static List<Datapoint> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Datapoint.text("text " + i))
                .toList();
    }

    @Test
    void files_byDefault_twentyFiveAtOnce() throws IOException {
        assertThat(mostAtOnce("/asset/file", 25, UnaryOperator.identity(), files(40)))
                .isEqualTo(25);
    }

    @Test
    void files_maxWorkersSet_soManyAtOnce() throws IOException {
        assertThat(mostAtOnce("/asset/file", 3, upload -> upload.withMaxWorkers(3), files(12)))
                .isEqualTo(3);
    }

    @Test
    void datapoints_maxWorkersSet_neverMore() {
        assertThat(mostAtOnce("/dataset/.*/datapoint", 3, upload -> upload.withMaxWorkers(3), texts(60)))
                .isEqualTo(3);
    }
}
