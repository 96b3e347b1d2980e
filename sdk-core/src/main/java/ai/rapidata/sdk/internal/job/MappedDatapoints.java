package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import java.util.Iterator;
import java.util.function.UnaryOperator;

/** Datapoints changed one by one while they are walked through, so that no second copy is kept. */
record MappedDatapoints(Iterable<Datapoint> datapoints, UnaryOperator<Datapoint> change)
        implements Iterable<Datapoint> {

    @Override
    public Iterator<Datapoint> iterator() {
        Iterator<Datapoint> originals = datapoints.iterator();
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
}
