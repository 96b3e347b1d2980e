package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import java.util.ArrayList;
import java.util.List;

/** Takes rankings apart. */
final class RankingItems {

    private RankingItems() {}

    /** Returns the items one by one, each in the group of its ranking, which carries the ranking's context. */
    static List<Datapoint> of(Iterable<Datapoint> rankings) {
        List<Datapoint> items = new ArrayList<>();
        long group = 0;
        for (Datapoint ranking : rankings) {
            for (Asset asset : ranking.assets()) {
                items.add(item(ranking, asset, Long.toString(group)));
            }
            group++;
        }
        return items;
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
