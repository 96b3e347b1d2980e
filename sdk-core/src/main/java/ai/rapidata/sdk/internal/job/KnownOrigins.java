package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.internal.dataset.ServiceDataset;
import ai.rapidata.sdk.internal.results.ResultOrigins;
import ai.rapidata.sdk.internal.upload.UploadedOrigins;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/** What this client uploaded for which revision of which definition, as far as it was used lately. Thread-safe. */
public final class KnownOrigins {

    private static final int REVISIONS = 100;

    private final Cache<Revision, Upload> uploads =
            Caffeine.newBuilder().maximumSize(REVISIONS).build();

    private record Revision(String definitionId, int number) {}

    private record Upload(ServiceDataset dataset, List<Datapoint> given) {}

    /** Creates it without anything known. */
    public KnownOrigins() {}

    /**
     * Remembers an upload.
     *
     * @param definitionId the definition, or the order
     * @param revision which revision of it
     * @param dataset where it went
     * @param given the datapoints as the caller gave them, in the order of their places; empty if that is not known
     */
    public void remember(String definitionId, int revision, ServiceDataset dataset, List<Datapoint> given) {
        uploads.put(new Revision(definitionId, revision), new Upload(dataset, given));
    }

    /**
     * What is known of a revision now; later uploads into the same dataset are part of it.
     *
     * @param definitionId the definition, or the order
     * @param revision which revision of it
     * @return the origins; none if nothing is known
     */
    public ResultOrigins of(String definitionId, int revision) {
        Upload upload = uploads.getIfPresent(new Revision(definitionId, revision));
        if (upload == null) {
            return ResultOrigins.none();
        }
        ResultOrigins.Builder origins = ResultOrigins.builder();
        for (UploadedOrigins.Uploaded uploaded : upload.dataset.origins().uploaded()) {
            long place = uploaded.sortIndex();
            Datapoint datapoint = place < upload.given.size() ? upload.given.get((int) place) : uploaded.datapoint();
            origins.add(
                    place,
                    datapoint,
                    uploaded.names(),
                    uploaded.datapoint().context().orElse(null));
        }
        return origins.build();
    }
}
