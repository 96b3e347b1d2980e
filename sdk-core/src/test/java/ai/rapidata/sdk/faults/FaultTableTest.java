package ai.rapidata.sdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.testing.SandboxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every fault at every call, and the page that tells of it. */
class FaultTableTest {
    private static final int ITEMS = 300;
    private static final int AT_ONCE = 6;
    /** These wait on the clock on the wall: nothing else may be late only because the machine is busy. */
    private static final int WITH_TIMEOUTS_AT_ONCE = 5;

    private static final String CHOSEN = "rapidata.test.faults";
    private static final Set<Fault> OFTEN =
            EnumSet.of(Fault.RESET_AFTER, Fault.ANSWER_LOST, Fault.STATUS_503, Fault.STATUS_401, Fault.MALFORMED);

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.standard().unchecked();

    @TempDir
    Path directory;

    @Test
    void page_namesTheEndingOfEveryCase() throws Exception {
        FaultTable page = FaultTable.read(FaultTable.PAGE);

        assertThat(FaultCase.all())
                .allSatisfy(each -> assertThat(page.cell(each))
                        .as(each.toString())
                        .isNotBlank()
                        .isNotEqualTo("?"));
    }

    @Test
    void slice_endsAsThePageSays() throws Exception {
        FaultTable page = FaultTable.read(FaultTable.PAGE);

        Map<FaultCase, Ending> endings = run(FaultCase.where(FaultTableTest::quick));

        endings.forEach((each, ending) -> {
            if (repeatable(each)) {
                assertThat(Ending.kinds(ending.text()))
                        .as(each.toString())
                        .isEqualTo(Ending.kinds(String.valueOf(page.cell(each))));
            }
        });
    }

    /** Connections, and requests that are not read, are hit by their number: which item that is differs from run to run. */
    private static boolean repeatable(FaultCase each) {
        return !each.call().perItem() || each.fault() != Fault.REFUSED && each.fault() != Fault.RESET_BEFORE;
    }

    @Test
    @Tag("exhaustive")
    @ResourceLock(KilledUploadTest.PROCESSORS)
    void everything_endsWellAndIsWrittenDown() throws Exception {
        FaultTable table = new FaultTable();
        run(FaultCase.all()).forEach(table::put);

        String page = table.page(ITEMS);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "faults.md"), page);
        if (Boolean.getBoolean("rapidata.test.writeFaultTable")) {
            Files.writeString(FaultTable.PAGE, page);
        }
    }

    /** One dose of every fault for the call that matters most, and a share of the others. */
    private static boolean quick(FaultCase each) {
        return switch (each.call()) {
            case DATAPOINT -> each.dose() == Dose.TEN_PERCENT && each.fault() != Fault.TOO_LATE;
            case ONE_DATAPOINT -> each.dose() == Dose.TEN_PERCENT && OFTEN.contains(each.fault());
            case FILE, GROUP, SINGLE_URL, RETRIED_DATAPOINT, RETRIED_FILE, RETRIED_GROUP, RETRIED_ONE_DATAPOINT ->
                each.dose() == Dose.TEN_PERCENT && each.fault() == Fault.HALF_ANSWER;
            case PAGE, REMOVAL, FAILED_DATAPOINTS, PROGRESS_OF_FAILED, RETRIED_PAGE ->
                each.dose() != Dose.FIRST_TWO && OFTEN.contains(each.fault());
            default -> each.dose() == Dose.FIRST && OFTEN.contains(each.fault());
        };
    }

    /** Some cases by their names, for whoever looks into them: {@code -Drapidata.test.faults="ONE_DATAPOINT STATUS_401"}. */
    @Test
    @EnabledIfSystemProperty(named = CHOSEN, matches = ".+")
    void chosen_endWell() throws Exception {
        Pattern chosen = Pattern.compile(System.getProperty(CHOSEN));
        run(FaultCase.where(each -> chosen.matcher(each.call().name() + " "
                                + each.fault().name() + " " + each.dose().name())
                        .find()))
                .forEach((each, ending) -> System.out.println(each + ": " + ending));
    }

    private Map<FaultCase, Ending> run(List<FaultCase> cases) throws Exception {
        Map<Boolean, List<FaultCase>> waiting =
                cases.stream().collect(Collectors.partitioningBy(each -> each.fault() == Fault.TOO_LATE));
        try (FaultRuns runs = new FaultRuns(sandbox.service(), directory, ITEMS)) {
            Map<FaultCase, Ending> endings = new LinkedHashMap<>(run(runs, waiting.get(false), AT_ONCE));
            endings.putAll(run(runs, waiting.get(true), WITH_TIMEOUTS_AT_ONCE));
            return endings;
        }
    }

    private static Map<FaultCase, Ending> run(FaultRuns runs, List<FaultCase> cases, int atOnce) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            Map<FaultCase, Future<Ending>> running = new LinkedHashMap<>();
            cases.forEach(each -> running.put(each, threads.submit(() -> runs.run(each))));
            Map<FaultCase, Ending> endings = new LinkedHashMap<>();
            List<AssertionError> broken = new ArrayList<>();
            for (Map.Entry<FaultCase, Future<Ending>> each : running.entrySet()) {
                try {
                    endings.put(each.getKey(), each.getValue().get());
                } catch (ExecutionException e) {
                    broken.add(new AssertionError(each.getKey().toString(), e.getCause()));
                }
            }
            AssertionError all = new AssertionError(broken.size() + " cases end badly: " + broken);
            broken.forEach(all::addSuppressed);
            if (!broken.isEmpty()) {
                throw all;
            }
            return endings;
        } finally {
            threads.shutdownNow();
        }
    }
}
