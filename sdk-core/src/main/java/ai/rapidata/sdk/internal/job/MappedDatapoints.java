package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;

/** Datapoints changed one by one while they are walked through, so that no second copy is kept. */
final class MappedDatapoints {

    private MappedDatapoints() {}

    /** Returns a list if a list is given. */
    static Iterable<Datapoint> of(Iterable<Datapoint> datapoints, UnaryOperator<Datapoint> change) {
        if (datapoints instanceof List<Datapoint> list) {
            return new Mapped(list, change);
        }
        return () -> iterator(datapoints.iterator(), change);
    }

    private static Iterator<Datapoint> iterator(Iterator<Datapoint> originals, UnaryOperator<Datapoint> change) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return originals.hasNext();
            }

            @Override
            public Datapoint next() {
                return change.apply(originals.next());
            }
        };
    }

    private static final class Mapped extends AbstractList<Datapoint> implements RandomAccess {
        private final List<Datapoint> originals;
        private final UnaryOperator<Datapoint> change;

        Mapped(List<Datapoint> originals, UnaryOperator<Datapoint> change) {
            this.originals = originals;
            this.change = change;
        }

        @Override
        public Datapoint get(int index) {
            return change.apply(originals.get(index));
        }

        @Override
        public int size() {
            return originals.size();
        }

        @Override
        public Iterator<Datapoint> iterator() {
            return MappedDatapoints.iterator(originals.iterator(), change);
        }
    }
}
