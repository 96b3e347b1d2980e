package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the failure of a request says about the thing that was to be created. */
public enum SendFailure {
    /** It was not created, and sending it again would end the same way. */
    REFUSED,
    /** It was not created, because there are too many requests. */
    THROTTLED,
    /** It was not created, because an asset is not known (any more). */
    UNKNOWN_ASSET,
    /** It may have been created. */
    AMBIGUOUS;

    private static final Set<Integer> UNDECIDED = Set.of(408, 500, 502, 503, 504);
    private static final Set<Integer> REFUSING_ASSETS = Set.of(400, 404, 409, 410, 422);
    private static final List<String> MISSING =
            List.of("not found", "not exist", "unknown", "missing", "no longer", "could not be found", "no such");

    /**
     * Reads a failure.
     *
     * @param exception what was thrown
     * @param names the names of assets that were sent, none for a datapoint of texts
     * @return what it says
     */
    public static SendFailure of(RuntimeException exception, Collection<String> names) {
        if (exception instanceof ApiException api) {
            if (api.status() == 429) {
                return THROTTLED;
            }
            if (UNDECIDED.contains(api.status())) {
                return AMBIGUOUS;
            }
            boolean unknown = REFUSING_ASSETS.contains(api.status()) && namesAMissingAsset(api, names);
            return unknown ? UNKNOWN_ASSET : REFUSED;
        }
        if (exception instanceof ConnectionException connection) {
            return connection.requestMayHaveArrived() ? AMBIGUOUS : REFUSED;
        }
        boolean ambiguous =
                exception instanceof UnexpectedResponseException || exception instanceof OperationInterruptedException;
        return ambiguous ? AMBIGUOUS : REFUSED;
    }

    private static boolean namesAMissingAsset(ApiException api, Collection<String> names) {
        if (names.isEmpty()) {
            return false;
        }
        String text = (api.title().orElse("") + " " + api.detail().orElse("") + " " + api.errors());
        if (names.stream().anyMatch(text::contains)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean aboutAssets = lower.contains("asset") || lower.contains("file");
        return aboutAssets && MISSING.stream().anyMatch(lower::contains);
    }
}
