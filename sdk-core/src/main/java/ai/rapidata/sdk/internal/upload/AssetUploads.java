package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import java.util.Collection;
import java.util.Map;

/** Brings single assets to the service: for examples, truths and contexts. Each asset is uploaded once. */
public interface AssetUploads {

    /**
     * The name under which the service holds an asset, which is uploaded where it is not known.
     *
     * @param asset a media asset; not a text
     * @return the name
     * @throws ai.rapidata.sdk.dataset.AssetUploadException when it cannot be uploaded
     * @throws ai.rapidata.sdk.error.OperationInterruptedException when the thread is interrupted
     */
    String uploadedName(Asset asset);

    /**
     * The names under which the service holds assets, which are uploaded together where they are not known.
     *
     * @param assets media assets; texts are passed over
     * @return asset to name, in the order given
     * @throws ai.rapidata.sdk.dataset.AssetUploadException when one of them cannot be uploaded
     * @throws ai.rapidata.sdk.error.OperationInterruptedException when the thread is interrupted
     */
    Map<Asset, String> uploadedNames(Collection<? extends Asset> assets);

    /**
     * Brings assets to the service together, one that fails not keeping the others from it.
     *
     * @param assets media assets; texts are passed over
     * @return asset to outcome, in the order given
     * @throws ai.rapidata.sdk.error.OperationInterruptedException when the thread is interrupted
     */
    Map<Asset, AssetOutcome> outcomes(Collection<? extends Asset> assets);

    /**
     * Forgets the name of an asset that the service no longer knows.
     *
     * @param asset the asset
     * @return true when the asset can be uploaded again
     */
    boolean forget(Asset asset);
}
