package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.dataset.CacheIdentity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An upload that does nothing but ask for assets; a test can stop it. */
final class StoppableUpload implements UploadScope {
    private final Cancellation cancellation = new Cancellation();

    /** What was about to be handed over, in order. */
    final List<List<String>> submitted = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public CacheIdentity cacheIdentity() {
        return CacheIdentity.FAST;
    }

    @Override
    public void bytesSent(long count) {}

    @Override
    public void urlsSubmitted(String submission, List<String> urls) {
        submitted.add(urls);
    }
}
