package ai.rapidata.sandbox.server;

import ai.rapidata.sandbox.json.Json;
import io.javalin.http.Context;

/** The usual ways to answer. */
public final class Answers {

    private Answers() {}

    /**
     * Answers 200 with a document.
     *
     * @param context the request
     * @param value what to send as JSON
     */
    public static void json(Context context, Object value) {
        context.status(200).contentType("application/json").result(Json.bytes(value));
    }

    /**
     * Answers 204.
     *
     * @param context the request
     */
    public static void noContent(Context context) {
        context.status(204);
    }

    /** Answers with problem details. */
    static void problem(Context context, Problem problem) {
        context.status(problem.status())
                .contentType("application/problem+json")
                .result(Json.bytes(problem.document(context.path(), Trace.of(context))));
    }
}
