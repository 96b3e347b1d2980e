package ai.rapidata.sdk.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A local file could not be read, or changed, while it was sent. */
public class UnreadableFileException extends RapidataException {

    private static final long serialVersionUID = 1L;

    /** The file. */
    private final String file;

    /**
     * Creates an exception.
     *
     * @param file the file
     * @param problem what is wrong with it
     * @param cause what led to it, or null
     */
    public UnreadableFileException(Path file, String problem, @Nullable Throwable cause) {
        super(file + " " + problem, cause);
        this.file = file.toString();
    }

    /**
     * Returns the file.
     *
     * @return its path
     */
    public Path file() {
        return Path.of(file);
    }
}
