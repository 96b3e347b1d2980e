package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.internal.results.ResultOrigins;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The origins of the revisions that this client uploaded, as far as they were used lately. Thread-safe. */
public final class KnownOrigins {

    private static final int REVISIONS = 100;

    private record Revision(String definitionId, int number) {}

    private final Cache<Revision, ResultOrigins> revisions =
            Caffeine.newBuilder().maximumSize(REVISIONS).build();

    void remember(String definitionId, int revision, ResultOrigins origins) {
        revisions.put(new Revision(definitionId, revision), origins);
    }

    ResultOrigins of(String definitionId, int revision) {
        ResultOrigins known = revisions.getIfPresent(new Revision(definitionId, revision));
        return known == null ? ResultOrigins.none() : known;
    }
}
