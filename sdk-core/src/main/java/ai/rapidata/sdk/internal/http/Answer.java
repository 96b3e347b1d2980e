package ai.rapidata.sdk.internal.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt brought back, of any status.
 *
 * @param response the answer, without its body if that is still on its way
 * @param live the answer whose body is still on its way; null if it was read in full
 */
record Answer(ApiResponse response, @Nullable LiveAnswer live) {

    boolean successful() {
        return response.status() >= 200 && response.status() <= 299;
    }

    LiveAnswer stream() {
        return Objects.requireNonNull(live, "the answer was read in full");
    }
}
