package ai.rapidata.sdk.internal.upload;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the failures of an upload are kept.
 *
 * @param mostInMemory up to how many stay in memory, all of them; at least 0
 * @param firstInMemory how many stay in memory where there are more, the others being in a temporary file; from 0 to
 *     {@code mostInMemory}. A failure in memory has the exception behind it, which takes two kilobytes
 * @param directory where the file is made, or null for the directory that the system has for such files
 */
public record FailureSpace(
        int mostInMemory, int firstInMemory, @Nullable Path directory) {
    /** Ten thousand failures in memory, a thousand where there are more, and files where the system wants them. */
    public static final FailureSpace STANDARD = new FailureSpace(10_000, 1_000, null);
}
