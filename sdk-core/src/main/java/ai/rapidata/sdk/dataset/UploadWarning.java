package ai.rapidata.sdk.dataset;

/**
 * Something the service remarked about an asset that it accepted.
 *
 * @param asset the asset
 * @param message the remark, in the service's words
 */
public record UploadWarning(Asset asset, String message) {}
