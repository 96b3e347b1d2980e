package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The items of rankings one by one, each in the group of its ranking, which carries the ranking's context. */
record RankingItems(Iterable<Datapoint> rankings) implements Iterable<Datapoint> {

    @Override
    public Iterator<Datapoint> iterator() {
        return new Items(rankings.iterator());
    }

    private static final class Items implements Iterator<Datapoint> {
        private final Iterator<Datapoint> rankings;
        private @Nullable Datapoint ranking;
        private Iterator<Asset> items = Collections.emptyIterator();
        private long group = -1;

        Items(Iterator<Datapoint> rankings) {
            this.rankings = rankings;
        }

        @Override
        public boolean hasNext() {
            return items.hasNext() || rankings.hasNext();
        }

        @Override
        public Datapoint next() {
            Datapoint current = ranking;
            if (current == null || !items.hasNext()) {
                current = rankings.next();
                ranking = current;
                items = current.assets().iterator();
                group++;
            }
            return item(current, items.next(), Long.toString(group));
        }

        private static Datapoint item(Datapoint ranking, Asset asset, String group) {
            Datapoint item = Datapoint.of(asset).withGroup(group);
            if (ranking.context().isPresent()) {
                item = item.withContext(ranking.context().get());
            }
            if (!ranking.mediaContext().isEmpty()) {
                item = item.withMediaContextAssets(ranking.mediaContext());
            }
            return ranking.privateMetadata().isEmpty() ? item : item.withPrivateMetadata(ranking.privateMetadata());
        }
    }
}
