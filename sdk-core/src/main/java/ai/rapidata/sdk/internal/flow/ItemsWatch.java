package ai.rapidata.sdk.internal.flow;

import ai.rapidata.sdk.flow.FlowItem;
import ai.rapidata.sdk.flow.FlowItemDetails;
import ai.rapidata.sdk.flow.FlowItemStatus;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.concurrent.Pace;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Watches many batches at once. Each look lists those of the flow that have not ended; a watched batch that is not among
 * them is then asked for once, which tells how it ended.
 */
final class ItemsWatch {

    private static final int PAGE = 100;
    private static final PageRequest UNFINISHED = new PageRequest(
            1,
            PAGE,
            List.of("-created_at"),
            List.of(new PageRequest.Parameter(
                    "state[in]",
                    List.of(
                            FlowItemStatus.PENDING.value(),
                            FlowItemStatus.RUNNING.value(),
                            FlowItemStatus.STOPPING.value()))),
            false);

    private final FlowServices services;
    private final String flowId;
    private final Consumer<FlowItemDetails> listener;
    private final Map<String, Optional<FlowItemDetails>> items = new LinkedHashMap<>();

    ItemsWatch(FlowServices services, String flowId, Collection<FlowItem> items, Consumer<FlowItemDetails> listener) {
        this.services = services;
        this.flowId = flowId;
        this.listener = listener;
        items.forEach(item -> this.items.put(item.id(), Optional.empty()));
    }

    List<FlowItemDetails> await(Duration timeout) {
        if (items.isEmpty()) {
            return List.of();
        }
        return services.waiter()
                .await("the end of " + items.size() + " items of flow " + flowId, timeout, Pace.COMPUTING, this::look);
    }

    private Optional<List<FlowItemDetails>> look() {
        Set<String> unfinished = Listing.stream(
                        UNFINISHED, page -> services.flows().items(flowId, page), FlowItemDetails::id)
                .map(FlowItemDetails::id)
                .collect(Collectors.toSet());
        boolean allEnded = true;
        for (Map.Entry<String, Optional<FlowItemDetails>> item : items.entrySet()) {
            if (item.getValue().isEmpty() && !unfinished.contains(item.getKey())) {
                FlowItemDetails details = services.flows().item(item.getKey(), flowId);
                if (details.status().isTerminal()) {
                    item.setValue(Optional.of(details));
                    listener.accept(details);
                }
            }
            allEnded &= item.getValue().isPresent();
        }
        return allEnded
                ? Optional.of(items.values().stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
