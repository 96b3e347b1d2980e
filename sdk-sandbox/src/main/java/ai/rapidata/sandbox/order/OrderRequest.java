package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.job.RevisionChanges;
import ai.rapidata.sandbox.server.JsonBody;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request to make an order says.
 *
 * @param name its name
 * @param asked what is asked
 * @param userFilters who may answer
 * @param selections what labelers are shown before its tasks
 * @param priority how urgent it is, or null
 * @param precedingOrderId the order to wait for, or null
 */
record OrderRequest(
        String name,
        RevisionChanges asked,
        List<UserFilter> userFilters,
        List<Selection> selections,
        @Nullable Integer priority,
        @Nullable String precedingOrderId) {

    private static final Set<String> STICKY_STATES = Set.of("None", "Temporary", "Permanent", "Passive");

    /** Reads the request, without refusing it yet. */
    static OrderRequest read(JsonBody body, SelectionReader reader) {
        body.text("stickyState")
                .filter(state -> !STICKY_STATES.contains(state))
                .ifPresent(state -> body.reject("stickyState", "'" + state + "' is not one of " + STICKY_STATES + "."));
        body.object("stickyConfig");
        body.texts("userScoreDimensions");
        body.texts("demographicKeys");
        OptionalInt priority = body.integer("priority");
        if (priority.isPresent() && priority.getAsInt() < 0) {
            body.reject("priority", "'priority' must be at least 0.");
        }
        return new OrderRequest(
                body.requiredText("orderName"),
                RevisionChanges.ordered(body),
                UserFilterReader.list(body, "userFilters"),
                reader.read(body),
                priority.isPresent() ? priority.getAsInt() : null,
                body.text("precedingOrderId").filter(id -> !id.isBlank()).orElse(null));
    }

    /** What makes a copy of an order. */
    static OrderRequest like(Order source, String name) {
        return new OrderRequest(
                name,
                RevisionChanges.like(source.revision()),
                source.userFilters(),
                source.selections(),
                source.priority(),
                null);
    }
}
