package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Entities;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Histograms and time series over the batches of a flow. */
final class FlowAnalytics implements Endpoints {
    private static final int USUAL_BUCKETS = 10;
    private static final int MOST_BUCKETS = 100;
    private static final int USUAL_POINTS = 100;
    private static final int MOST_POINTS = 1_000;

    private final Entities<Flow> flows;
    private final FlowItems items;

    FlowAnalytics(Entities<Flow> flows, FlowItems items) {
        this.flows = flows;
        this.items = items;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/flow/ranking/{flowId}/completion-time-histogram", this::completionTimes)
                .get("/flow/ranking/{flowId}/response-count-histogram", this::responseCounts)
                .get("/flow/ranking/{flowId}/flow-item-creation-timeseries", this::creations)
                .get("/flow/ranking/{flowId}/response-count-timeseries", this::responses);
    }

    private List<FlowItem> selected(Context context) {
        String id = context.pathParam("flowId");
        Flow flow = flows.find(id).orElseThrow(() -> Problem.notFound("flow", id));
        @Nullable Instant from = time(context, "from");
        @Nullable Instant to = time(context, "to");
        return items.of(flow.id())
                .filter(item -> from == null || !item.createdAt().isBefore(from))
                .filter(item -> to == null || item.createdAt().isBefore(to))
                .toList();
    }

    private void completionTimes(Context context) {
        List<FlowItem> over = selected(context).stream()
                .filter(item -> item.state() == FlowItemState.Completed && item.endedAt() != null)
                .toList();
        histogram(context, over, FlowAnalytics::seconds);
    }

    private static double seconds(FlowItem item) {
        Instant end = item.endedAt();
        return end == null ? 0 : Duration.between(item.createdAt(), end).toMillis() / 1000.0;
    }

    private void responseCounts(Context context) {
        histogram(context, selected(context), items::responses);
    }

    private static void histogram(Context context, List<FlowItem> items, ToDoubleFunction<FlowItem> value) {
        int count = number(context, "bucketCount", USUAL_BUCKETS, MOST_BUCKETS);
        double[] values = items.stream().mapToDouble(value).sorted().toArray();
        ObjectNode document = Json.object();
        ArrayNode buckets = document.putArray("buckets");
        if (values.length > 0) {
            double low = values[0];
            double width = Math.max((values[values.length - 1] - low) / count, 1e-9);
            int[] counts = new int[count];
            for (double each : values) {
                counts[Math.min(count - 1, (int) ((each - low) / width))]++;
            }
            for (int bucket = 0; bucket < count; bucket++) {
                buckets.addObject()
                        .put("lowerBound", low + bucket * width)
                        .put("upperBound", low + (bucket + 1) * width)
                        .put("count", counts[bucket]);
            }
        }
        Answers.json(context, document);
    }

    private void creations(Context context) {
        series(context, (node, group) -> node.put("count", (long) group.size()));
    }

    private void responses(Context context) {
        series(
                context,
                (node, group) -> node.put(
                        "averageResponseCount",
                        group.stream().mapToLong(items::responses).average().orElse(0)));
    }

    private void series(Context context, Measure measure) {
        int count = number(context, "datapoints", USUAL_POINTS, MOST_POINTS);
        List<FlowItem> selected = selected(context);
        ObjectNode document = Json.object();
        ArrayNode points = document.putArray("datapoints");
        if (!selected.isEmpty()) {
            Instant first = selected.get(0).createdAt();
            Instant last = selected.get(selected.size() - 1).createdAt();
            long step = Math.max(1, Duration.between(first, last).toMillis() / count + 1);
            for (int i = 0; i < count; i++) {
                Instant begin = first.plusMillis(i * step);
                Instant end = begin.plusMillis(step);
                List<FlowItem> group = selected.stream()
                        .filter(item -> !item.createdAt().isBefore(begin)
                                && item.createdAt().isBefore(end))
                        .toList();
                measure.put(points.addObject().put("timestamp", begin.toString()), group);
            }
        }
        Answers.json(context, document);
    }

    private interface Measure {
        void put(ObjectNode point, List<FlowItem> group);
    }

    private static @Nullable Instant time(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid(name, "'" + text + "' is not a time with an offset.");
        }
    }

    private static int number(Context context, String name, int usual, int most) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw Problem.invalid(name, "'" + name + "' must be from 1 to " + most + ", but is '" + text + "'.");
    }
}
