package ai.rapidata.sandbox.fault;

import ai.rapidata.sandbox.json.Json;

/** The body of answers that faults give by themselves. */
final class FaultDocuments {

    private FaultDocuments() {}

    static String problem(int status) {
        return Json.object()
                .put("title", "A fault that the sandbox was asked for")
                .put("status", status)
                .put("detail", "This answer was put here by a fault rule.")
                .toString();
    }
}
