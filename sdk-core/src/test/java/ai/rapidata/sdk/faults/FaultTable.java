package ai.rapidata.sdk.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The page that says what becomes of an upload under every fault. */
final class FaultTable {
    /** The page in the documentation, seen from this module. */
    static final Path PAGE = Path.of("..", "docs", "faults.md");

    private static final String INTRODUCTION = """
            # Faults

            What becomes of an upload when something goes wrong between client and service. A proxy stands between the two, on
            real connections, and breaks one kind of call at a time. The dataset is then asked from the sandbox itself: each
            datapoint that succeeded is in it exactly once and at its place, none that failed is, and every reason given is the
            fault that was injected. No case may hang.

            This page is generated from a run of the whole suite:

            ```bash
            mvn -Pexhaustive test -pl sdk-core -am -Dtest=FaultTableTest -Dsurefire.failIfNoSpecifiedTests=false \\
                -Drapidata.test.writeFaultTable=true
            ```

            `mvn verify` runs a slice of it and compares how the cases end with this page.

            Some calls are made only because something else went wrong before:

            * **Read after a lost answer**: the answer to every datapoint is lost after the service acted, so that each must be
              looked for in the dataset.
            * **Second copy**: the first request for every datapoint gets no answer, and is carried out after the second one.
            * **Failed later**: the service accepts all datapoints and fails every second one.
            * **Retry**: the fault hits `FailedUploadException.retry()`. Before it, the service refused whatever the row is about;
              where a read is hit, all answers were lost and the dataset could not be read. In the end, each of these cases
              retries once more without any fault, and must then have every datapoint exactly once and one definition.

            `Not checked` means that the dataset could not be looked at after the upload: datapoints that succeeded may be in it
            twice, or the service may have failed them later. The job definition has a warning that says so.
            """;

    private static final String PER_ITEM = """

            ## Calls made once per item

            %d items each; the share of requests that are hit stands above the column. Repetitions of a request can be hit too.

            """;

    private static final String ONCE = """

            ## Calls made once

            Five items each; a call that is repeated counts as several. `Stopped` means that the upload was interrupted, said so,
            and left nothing running.

            """;

    private final Map<FaultCase, String> cells = new HashMap<>();

    void put(FaultCase each, Ending ending) {
        cells.put(each, ending.text());
    }

    /** How a case ended, or null where the table does not say. */
    @Nullable
    String cell(FaultCase each) {
        return cells.get(each);
    }

    String page(int items) {
        return INTRODUCTION + PER_ITEM.formatted(items) + table(true) + ONCE + table(false);
    }

    static FaultTable read(Path page) throws IOException {
        FaultTable table = new FaultTable();
        for (String line : Files.readAllLines(page)) {
            String[] columns = line.split("\\|");
            Call call = columns.length == 6 ? Call.titled(columns[1].strip()) : null;
            if (call == null) {
                continue;
            }
            for (Fault fault : Fault.values()) {
                if (fault.title().equals(columns[2].strip())) {
                    List<Dose> doses = Dose.of(call);
                    for (int i = 0; i < doses.size(); i++) {
                        table.cells.put(new FaultCase(call, fault, doses.get(i)), columns[3 + i].strip());
                    }
                }
            }
        }
        return table;
    }

    private String table(boolean perItem) {
        StringBuilder text = new StringBuilder();
        StringJoiner head = new StringJoiner(" | ", "| Call | Fault | ", " |\n");
        Dose.of(Call.all(perItem).get(0)).forEach(dose -> head.add(dose.title()));
        text.append(head).append("|---|---|---|---|---|\n");
        for (Call call : Call.all(perItem)) {
            for (Fault fault : Fault.values()) {
                StringJoiner row = new StringJoiner(" | ", "| " + call.title() + " | " + fault.title() + " | ", " |\n");
                for (Dose dose : Dose.of(call)) {
                    row.add(cells.getOrDefault(new FaultCase(call, fault, dose), "?"));
                }
                text.append(row);
            }
        }
        return text.toString();
    }
}
