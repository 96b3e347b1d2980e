package ai.rapidata.sdk.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One cell of the table: a fault that hits a call. */
record FaultCase(Call call, Fault fault, Dose dose) {

    /** Every cell, row by row. */
    static List<FaultCase> all() {
        return where(any -> true);
    }

    static List<FaultCase> where(Predicate<FaultCase> chosen) {
        List<FaultCase> cases = new ArrayList<>();
        for (Call call : Call.values()) {
            for (Fault fault : Fault.values()) {
                for (Dose dose : Dose.of(call)) {
                    FaultCase each = new FaultCase(call, fault, dose);
                    if (chosen.test(each)) {
                        cases.add(each);
                    }
                }
            }
        }
        return cases;
    }

    @Override
    public String toString() {
        return call.title() + ", " + fault.title() + ", " + dose.title();
    }
}
