package ai.rapidata.sdk.internal.flow;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.flow.FlowItemDetails;
import ai.rapidata.sdk.flow.FlowItemResults;
import ai.rapidata.sdk.flow.RankedDatapoint;
import ai.rapidata.sdk.internal.api.FlowScores;
import ai.rapidata.sdk.internal.dataset.ServiceDataset;
import ai.rapidata.sdk.internal.upload.UploadedOrigins.Uploaded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders the items of a batch by their scores, and leads each of them back to what was given. */
final class ItemRanking {

    private final FlowServices services;
    private final @Nullable ServiceDataset dataset;

    ItemRanking(FlowServices services, @Nullable ServiceDataset dataset) {
        this.services = services;
        this.dataset = dataset;
    }

    FlowItemResults of(FlowItemDetails ended, FlowScores scores) {
        List<FlowScores.Score> sorted = new ArrayList<>(scores.scores());
        sorted.sort(
                Comparator.comparing(FlowScores.Score::elo, Comparator.nullsLast(Comparator.<Integer>reverseOrder())));
        Map<String, List<Uploaded>> origins = origins();
        List<RankedDatapoint> items = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            FlowScores.Score score = sorted.get(i);
            if (i == 0 || !Objects.equals(score.elo(), sorted.get(i - 1).elo())) {
                rank = i + 1;
            }
            Uploaded origin = origin(score, origins.getOrDefault(shown(score.asset()), List.of()));
            items.add(new RankedDatapoint(
                    score.datapointId(),
                    rank,
                    score.elo(),
                    score.asset(),
                    origin == null ? null : (int) origin.sortIndex(),
                    origin == null ? null : origin.datapoint()));
        }
        return new FlowItemResults(ended.id(), ended.status(), scores.totalVotes(), items);
    }

    private Map<String, List<Uploaded>> origins() {
        Map<String, List<Uploaded>> origins = new HashMap<>();
        if (dataset != null) {
            for (Uploaded uploaded : dataset.origins().uploaded()) {
                uploaded.names()
                        .forEach(name -> origins.computeIfAbsent(name, absent -> new ArrayList<>())
                                .add(uploaded));
            }
        }
        return origins;
    }

    /** Takes one of those that look alike: the one the service names where it can tell, else the next that is left. */
    private @Nullable Uploaded origin(FlowScores.Score score, List<Uploaded> alike) {
        if (alike.isEmpty()) {
            return null;
        }
        int position = 0;
        if (alike.size() > 1) {
            Long told = toldPlace(score.datapointId());
            for (int i = 0; i < alike.size(); i++) {
                if (told != null && alike.get(i).sortIndex() == told) {
                    position = i;
                }
            }
        }
        return alike.remove(position);
    }

    private @Nullable Long toldPlace(String datapointId) {
        try {
            return services.datapoints().datapoint(datapointId).sortIndex();
        } catch (NotFoundException notADatapointOfTheDataset) {
            return null;
        }
    }

    private static String shown(AssetDetails asset) {
        if (asset instanceof AssetDetails.File file) {
            return file.name();
        }
        return asset instanceof AssetDetails.Text text ? text.text() : "";
    }
}
