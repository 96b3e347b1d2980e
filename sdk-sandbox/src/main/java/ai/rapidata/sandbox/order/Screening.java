package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Index;
import ai.rapidata.sandbox.validation.Validation;
import java.util.Optional;
import java.util.Random;

/**
 * Shows those who come to an order what its selections choose, once for each of them and when it is their turn.
 *
 * <p>Who is wrong about more than half of at least {@value #ENOUGH} tasks with known answers gets no tasks of the order. All
 * others answer, with the scores that have followed.
 */
final class Screening {

    private static final int ENOUGH = 3;

    private final Crowd crowd;
    private final Validation validation;
    private final Entities<Admission> admissions;
    private final Index<Admission> byOrder;

    Screening(EntityStore store, Crowd crowd, Validation validation) {
        this.crowd = crowd;
        this.validation = validation;
        this.admissions = store.entities("order-admission", Admission.class);
        this.byOrder = admissions.indexedBy(Admission::orderId);
    }

    /** Whether a labeler may answer tasks of an order. */
    boolean admits(Order order, Labeler labeler) {
        if (order.selections().isEmpty()) {
            return true;
        }
        String key = order.id() + "/" + labeler.id();
        Optional<Admission> known = admissions.find(key);
        if (known.isPresent()) {
            return known.get().admitted();
        }
        Random random = crowd.seed()
                .derive("screening")
                .derive(order.ordinal())
                .derive(labeler.id())
                .random();
        int shown = 0;
        int right = 0;
        for (String rapid : new Session(validation, crowd, labeler, random).rapids(order.selections())) {
            Optional<Boolean> outcome = validation.show(rapid, labeler, random);
            shown += outcome.isPresent() ? 1 : 0;
            right += outcome.orElse(false) ? 1 : 0;
        }
        boolean admitted = shown < ENOUGH || 2 * right >= shown;
        admissions.put(key, new Admission(order.id(), labeler.id(), admitted));
        return admitted;
    }

    void forget(Order order) {
        byOrder.in(order.id())
                .toList()
                .forEach(admission -> admissions.remove(admission.orderId() + "/" + admission.labelerId()));
    }

    /**
     * What came of a labeler's session.
     *
     * @param orderId the order
     * @param labelerId the labeler
     * @param admitted whether the labeler may answer
     */
    record Admission(String orderId, String labelerId, boolean admitted) {}
}
