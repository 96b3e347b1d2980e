package ai.rapidata.sdk.performance.memory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.performance.stub.StubProcess;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uploads of any size in a process with 64 MB of heap, and with few open files. */
class ConstantMemoryTest {

    private static final long MOST_FILES = 64;
    private static final long MEGABYTE = 1_000_000;

    private static StubProcess stub;
    private static ConstrainedProcess process;

    @BeforeAll
    static void start() throws IOException {
        stub = StubProcess.start();
        process = new ConstrainedProcess(stub);
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @Test
    void texts_fromAGenerator_allArrive() throws Exception {
        assertThat(process.texts(20_000).seen().datapoints()).isEqualTo(20_000);
    }

    @Test
    void urls_fromAGenerator_allArrive() throws Exception {
        ConstrainedProcess.Result result = process.urls(6_000);

        assertThat(result.seen().urls()).isEqualTo(6_000);
        assertThat(result.seen().datapoints()).isEqualTo(6_000);
    }

    @Test
    void file_fourTimesTheHeap_isStreamed() throws Exception {
        assertThat(process.files(1, 256 * MEGABYTE).seen().bytes()).isGreaterThan(256 * MEGABYTE);
    }

    @Test
    void files_many_needFewDescriptors() throws Exception {
        ConstrainedProcess.Result result = process.files(1_000, 1_000);

        assertThat(result.seen().files()).isEqualTo(1_000);
        assertThat(result.descriptors()).isLessThanOrEqualTo(MOST_FILES);
    }

    @Test
    void failures_moreThanMemoryHolds_stayComplete() throws Exception {
        assertThat(process.refused(12_000).failed()).isEqualTo(12_000);
    }

    @Test
    void failures_triedAgain_allArriveAndStayReadable() throws Exception {
        ConstrainedProcess.Result result = process.retried(12_000);

        assertThat(result.seen().datapoints()).isEqualTo(12_000);
        assertThat(result.failed()).isEqualTo(12_000);
    }

    @Test
    @Tag("exhaustive")
    void texts_fiveTimesAsMany_needNoMoreMemory() throws Exception {
        ConstrainedProcess.Result few = process.texts(50_000);
        ConstrainedProcess.Result many = process.texts(250_000);

        assertThat(many.seen().datapoints()).isEqualTo(250_000);
        assertThat(many.heap()).isLessThan(few.heap() + 16 * MEGABYTE);
        assertThat(many.resident()).isLessThan(few.resident() + 48 * MEGABYTE);
    }

    @Test
    @Tag("exhaustive")
    void urls_fiveTimesAsMany_needNoMoreMemory() throws Exception {
        ConstrainedProcess.Result few = process.urls(10_000);
        ConstrainedProcess.Result many = process.urls(50_000);

        assertThat(many.seen().datapoints()).isEqualTo(50_000);
        assertThat(many.resident()).isLessThan(few.resident() + 48 * MEGABYTE);
    }

    @Test
    @Tag("exhaustive")
    void files_ofOneGigabyte_areStreamed() throws Exception {
        assertThat(process.files(3, 1_000 * MEGABYTE).seen().files()).isEqualTo(3);
    }

    @Test
    @Tag("exhaustive")
    void files_tenThousand_needFewDescriptors() throws Exception {
        ConstrainedProcess.Result result = process.files(10_000, 1_000);

        assertThat(result.seen().files()).isEqualTo(10_000);
        assertThat(result.descriptors()).isLessThanOrEqualTo(MOST_FILES);
    }

    @Test
    @Tag("exhaustive")
    void failures_veryMany_stayComplete() throws Exception {
        assertThat(process.refused(200_000).failed()).isEqualTo(200_000);
    }

    @Test
    @Tag("exhaustive")
    void failures_veryMany_triedAgain_allArriveAndStayReadable() throws Exception {
        ConstrainedProcess.Result result = process.retried(120_000);

        assertThat(result.seen().datapoints()).isEqualTo(120_000);
        assertThat(result.failed()).isEqualTo(120_000);
    }

    @Test
    @Tag("exhaustive")
    void failures_veryMany_triedAgainInVain_areCompleteASecondTime() throws Exception {
        ConstrainedProcess.Result result = process.retriedTwice(120_000);

        assertThat(result.seen().datapoints()).isEqualTo(120_000);
        assertThat(result.failed()).isEqualTo(120_000);
    }
}
