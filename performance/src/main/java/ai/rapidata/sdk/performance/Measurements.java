package ai.rapidata.sdk.performance;

import ai.rapidata.sdk.performance.cache.WarmCache;
import ai.rapidata.sdk.performance.memory.ConstantMemory;
import ai.rapidata.sdk.performance.results.ReadingSpeed;
import ai.rapidata.sdk.performance.upload.UploadComparison;
import java.util.Arrays;

/** Runs one of the measurements: the first argument says which, the others are its own. */
public final class Measurements {

    private Measurements() {}

    /**
     * Runs a measurement.
     *
     * @param arguments {@code uploads}, {@code cache}, {@code memory} or {@code results}, and what that understands
     * @throws Exception if it fails
     */
    public static void main(String[] arguments) throws Exception {
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "uploads" -> UploadComparison.main(rest);
            case "cache" -> WarmCache.main(rest);
            case "memory" -> ConstantMemory.main(rest);
            case "results" -> ReadingSpeed.main(rest);
            default -> throw new IllegalArgumentException("say what to measure: uploads, cache, memory or results");
        }
    }
}
