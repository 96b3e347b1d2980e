package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.labeling.LabelerPool;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Those who may answer an order: all who pass its filters, and its screening when it is their turn. They are there from
 * the beginning.
 *
 * @param order the order
 * @param members the labelers, always in the same order
 * @param screening decides who is let in
 */
record OrderPool(Order order, List<Labeler> members, Screening screening) implements LabelerPool {

    static OrderPool of(Order order, Crowd crowd, Participation participation, Screening screening) {
        List<Labeler> fitting = crowd.find(labeler -> {
            Labeler known = order.userFilters().isEmpty() ? labeler : crowd.known(labeler);
            return order.userFilters().stream().allMatch(filter -> filter.test(known, participation));
        });
        return new OrderPool(order, fitting, screening);
    }

    @Override
    public List<Labeler> labelers(Instant now) {
        return members;
    }

    @Override
    public Optional<Instant> nextChange(Instant now) {
        return Optional.empty();
    }

    @Override
    public boolean admits(Labeler labeler) {
        return screening.admits(order, labeler);
    }
}
