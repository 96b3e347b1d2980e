package ai.rapidata.sandbox.benchmark;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which clients can read prompts with assets. Versions 3.20 and 3.21 of the official Python client take an asset for an
 * error and then read no prompt at all; they get prompts without assets, so that they can be used.
 */
final class PromptAssetReaders {
    private static final Pattern UNABLE = Pattern.compile("RapidataPythonSDK/3\\.2[01](\\..*)?");

    private PromptAssetReaders() {}

    static boolean canRead(@Nullable String client) {
        return client == null || !UNABLE.matcher(client).matches();
    }
}
