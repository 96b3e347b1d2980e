package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.dataset.Datapoint;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One item of a batch with its place in the ranking. Two items that look the same are still two items. */
public final class RankedDatapoint {

    private final String datapointId;
    private final int rank;
    private final @Nullable Integer elo;
    private final AssetDetails asset;
    private final @Nullable Integer sortIndex;
    private final @Nullable Datapoint datapoint;

    /**
     * Creates a ranked item.
     *
     * @param datapointId the id of the datapoint
     * @param rank its place, counted from 1
     * @param elo its score, or null if it has none
     * @param asset what was shown
     * @param sortIndex its place in the list that was given, counted from 0, or null if that is not known
     * @param datapoint what was given, or null if that is not known
     */
    public RankedDatapoint(
            String datapointId,
            int rank,
            @Nullable Integer elo,
            AssetDetails asset,
            @Nullable Integer sortIndex,
            @Nullable Datapoint datapoint) {
        this.datapointId = datapointId;
        this.rank = rank;
        this.elo = elo;
        this.asset = asset;
        this.sortIndex = sortIndex;
        this.datapoint = datapoint;
    }

    /**
     * The id of the datapoint.
     *
     * @return the id, as the service gave it
     */
    public String datapointId() {
        return datapointId;
    }

    /**
     * The place in the ranking. Items with equal scores share a place.
     *
     * @return the place, counted from 1
     */
    public int rank() {
        return rank;
    }

    /**
     * The score, in the words of the service. A lead of 400 means that the item is preferred in 73 of 100 comparisons.
     *
     * @return the score, or empty if there is none
     */
    public OptionalInt elo() {
        return elo == null ? OptionalInt.empty() : OptionalInt.of(elo);
    }

    /**
     * What was shown.
     *
     * @return the asset as the service describes it
     */
    public AssetDetails asset() {
        return asset;
    }

    /**
     * What people call the item: its URL, file name or text, or the id of its datapoint if it has none of these. Not
     * necessarily unique.
     *
     * @return the label
     */
    public String label() {
        String label = asset.label();
        return label.isEmpty() ? datapointId : label;
    }

    /**
     * The place in the list that was given to {@link Flow#createNewFlowBatch}.
     *
     * @return the place counted from 0, or empty if the batch was not created by this process
     */
    public OptionalInt sortIndex() {
        return sortIndex == null ? OptionalInt.empty() : OptionalInt.of(sortIndex);
    }

    /**
     * What was given to {@link Flow#createNewFlowBatch}.
     *
     * @return the datapoint, or empty if the batch was not created by this process
     */
    public Optional<Datapoint> datapoint() {
        return Optional.ofNullable(datapoint);
    }

    @Override
    public String toString() {
        return rank + ". " + label() + (elo == null ? "" : " (" + elo + ")");
    }
}
