package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.labeling.LabelerPool;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Those who may answer an order: all who pass its filters and its screening. They are there from the beginning.
 *
 * @param members the labelers, always in the same order
 */
record OrderPool(List<Labeler> members) implements LabelerPool {

    static OrderPool of(Order order, Crowd crowd, Participation participation) {
        var seed = crowd.seed().derive("screening").derive(order.ordinal());
        List<Labeler> fitting = crowd.find(
                labeler -> order.userFilters().stream().allMatch(filter -> filter.test(labeler, participation)));
        return new OrderPool(fitting.stream()
                .flatMap(labeler -> order.screening().admit(labeler, seed).stream())
                .toList());
    }

    @Override
    public List<Labeler> labelers(Instant now) {
        return members;
    }

    @Override
    public Optional<Instant> nextChange(Instant now) {
        return Optional.empty();
    }
}
