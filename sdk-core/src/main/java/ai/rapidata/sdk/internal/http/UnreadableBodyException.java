package ai.rapidata.sdk.internal.http;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file to be sent cannot be read; told apart from trouble with the connection. */
final class UnreadableBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String problem;

    UnreadableBodyException(Path file, String problem, @Nullable IOException cause) {
        super(file + " " + problem, cause);
        this.file = file;
        this.problem = problem;
    }

    Path file() {
        return file;
    }

    String problem() {
        return problem;
    }
}
