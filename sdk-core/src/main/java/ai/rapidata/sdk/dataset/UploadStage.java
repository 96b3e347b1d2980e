package ai.rapidata.sdk.dataset;

/**
 * Names of the steps at which an upload can fail. The service adds names of its own for media that it fetches from a
 * URL: {@code download}, {@code redirect}, {@code content_type}, {@code decode}, {@code timeout}, {@code size},
 * {@code validation} and {@code internal}; all but the last point at the URL or its host.
 */
public final class UploadStage {
    /** The local file could not be read: it is missing, a directory, or not readable. */
    public static final String FILE = "file";
    /** The file could not be brought to the service, or the service refused it. */
    public static final String ASSET = "asset";
    /** The batch of URLs that held the asset could not be handed over or did not end. */
    public static final String BATCH = "batch";
    /** The datapoint was refused, or its creation failed. */
    public static final String DATAPOINT = "datapoint";
    /** The group the datapoint belongs to could not be created. */
    public static final String GROUP = "group";
    /** The service accepted the datapoint and failed it later. */
    public static final String PROCESSING = "processing";
    /** The datapoint does not fit the others of the same upload. */
    public static final String INPUT = "input";
    /** The sample of a model was refused, or its creation failed. */
    public static final String SAMPLE = "sample";
    /** The prompt of a benchmark was refused, or its creation failed. */
    public static final String PROMPT = "prompt";
    /** The task of a validation set was refused, or its creation failed. */
    public static final String RAPID = "rapid";

    private UploadStage() {}
}
