package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.NewDatapoint;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A datapoint on its way through the pipeline. */
final class UploadItem {
    private final IndexedDatapoint indexed;
    private final Datapoint datapoint;
    private final List<Asset> required;
    private @Nullable AssetOutcome[] outcomes;
    private final AtomicInteger missing = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private boolean lookFirst;
    private boolean uploadedAgain;
    private int sendings;
    private boolean sentAgain;
    private boolean sentEarlier;
    private long firstSentAfter;
    private long sentAfter;
    private @Nullable RuntimeException trouble;
    private volatile @Nullable String confirmedAs;

    UploadItem(IndexedDatapoint indexed) {
        this.indexed = indexed;
        this.datapoint = indexed.datapoint();
        this.lookFirst = indexed.lookFirst();
        this.required = requiredAssets(datapoint);
        this.outcomes = new AssetOutcome[required.size()];
    }

    private static List<Asset> requiredAssets(Datapoint datapoint) {
        boolean media = datapoint.dataType() == DataType.MEDIA;
        if (!media && datapoint.mediaContext().isEmpty()) {
            return List.of();
        }
        if (media && datapoint.assets().size() == 1 && datapoint.mediaContext().isEmpty()) {
            return datapoint.assets();
        }
        LinkedHashSet<Asset> assets = new LinkedHashSet<>();
        if (media) {
            assets.addAll(datapoint.assets());
        }
        if (datapoint.group().isEmpty()) {
            assets.addAll(datapoint.mediaContext());
        }
        return List.copyOf(assets);
    }

    IndexedDatapoint indexed() {
        return indexed;
    }

    long sortIndex() {
        return indexed.sortIndex();
    }

    Datapoint datapoint() {
        return datapoint;
    }

    /** The media that must be at the service before this datapoint can be sent, each once. */
    List<Asset> required() {
        return required;
    }

    /** Begins to wait for the outcomes of all required assets. */
    void awaitAssets() {
        outcomes = new AssetOutcome[required.size()];
        missing.set(required.size());
    }

    /** Takes note of an outcome; true for the last one. */
    boolean settled(int asset, AssetOutcome outcome) {
        outcomes[asset] = outcome;
        return missing.decrementAndGet() == 0;
    }

    List<AssetOutcome> outcomes() {
        List<AssetOutcome> all = new ArrayList<>(outcomes.length);
        for (AssetOutcome outcome : outcomes) {
            if (outcome != null) {
                all.add(outcome);
            }
        }
        return all;
    }

    /** What is sent, once every required asset has a name. */
    NewDatapoint toNewDatapoint() {
        boolean grouped = datapoint.group().isPresent();
        return new NewDatapoint(
                input(datapoint.assets(), datapoint.isMulti()),
                grouped ? null : datapoint.context().orElse(null),
                grouped || datapoint.mediaContext().isEmpty() ? null : input(datapoint.mediaContext(), true),
                sortIndex(),
                datapoint.group().orElse(null),
                datapoint.sentence().orElse(null),
                datapoint.privateMetadata());
    }

    /** By what the datapoint is found in the dataset. */
    String assetKey() {
        return input(datapoint.assets(), datapoint.isMulti()).key();
    }

    private AssetInput input(List<Asset> assets, boolean multi) {
        List<AssetInput> inputs = new ArrayList<>(assets.size());
        for (Asset asset : assets) {
            inputs.add(
                    asset instanceof TextAsset text
                            ? new AssetInput.Text(text.text())
                            : new AssetInput.Existing(nameOf(asset)));
        }
        boolean collapsed = inputs.size() == 1 && (!multi || inputs.get(0) instanceof AssetInput.Existing);
        return collapsed ? inputs.get(0) : new AssetInput.Multi(inputs);
    }

    /** The name of a required asset; empty when it has none. */
    String nameOf(Asset asset) {
        int index = required.indexOf(asset);
        return index >= 0 && outcomes[index] instanceof AssetOutcome.Stored stored ? stored.name() : "";
    }

    boolean lookFirst() {
        return lookFirst;
    }

    void lookFirst(boolean look) {
        lookFirst = look;
    }

    /** Counts how often the datapoint was sent, this time included. */
    int countSending(long confirmedSoFar) {
        sentAfter = confirmedSoFar;
        if (sendings == 0 && !sentEarlier) {
            firstSentAfter = confirmedSoFar;
        }
        return ++sendings;
    }

    int sendings() {
        return sendings;
    }

    /** How many datapoints were confirmed before this one was sent for the last time. */
    long sentAfter() {
        return sentAfter;
    }

    /** It is sent although an earlier sending may still arrive. */
    void markSentAgain() {
        sentAgain = true;
    }

    /** Whether it may be in the dataset more than once. */
    boolean sentAgain() {
        return sentAgain;
    }

    /** It may have been sent before this run. */
    void markSentEarlier() {
        sentEarlier = true;
    }

    /** How many datapoints were confirmed before this one was sent for the first time; 0 if that was an earlier run. */
    long firstSentAfter() {
        return firstSentAfter;
    }

    /** Takes note of the id under which it is in the dataset. */
    void confirmedAs(String datapointId) {
        confirmedAs = datapointId;
    }

    /** The id under which it is in the dataset, or null while that is not known. */
    @Nullable
    String confirmedAs() {
        return confirmedAs;
    }

    /** Whether its assets were brought to the service a second time. */
    boolean uploadedAgain() {
        return uploadedAgain;
    }

    /** From now on its assets count as brought to the service a second time. */
    void markUploadedAgain() {
        uploadedAgain = true;
    }

    /** Gives the datapoint its outcome; true for the first caller only. */
    boolean end() {
        return ended.compareAndSet(false, true);
    }

    @Nullable
    RuntimeException trouble() {
        return trouble;
    }

    void trouble(RuntimeException newTrouble) {
        if (trouble != null && trouble != newTrouble) {
            newTrouble.addSuppressed(trouble);
        }
        trouble = newTrouble;
    }
}
