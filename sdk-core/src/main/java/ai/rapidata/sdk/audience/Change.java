package ai.rapidata.sdk.audience;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to something that need not be there: it stays, it becomes something else, or it is taken away.
 *
 * @param <T> what it can become
 */
public final class Change<T> {

    private final boolean mentioned;
    private final @Nullable T value;

    private Change(boolean mentioned, @Nullable T value) {
        this.mentioned = mentioned;
        this.value = value;
    }

    /**
     * It stays.
     *
     * @param <T> what it could become
     * @return no change
     */
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    /**
     * It becomes something else.
     *
     * @param value what it becomes
     * @param <T> its type
     * @return the change
     */
    public static <T> Change<T> to(T value) {
        return new Change<>(true, value);
    }

    /**
     * It is taken away.
     *
     * @param <T> what it could become
     * @return the change
     */
    public static <T> Change<T> away() {
        return new Change<>(true, null);
    }

    /**
     * Whether anything happens to it.
     *
     * @return false if it stays
     */
    public boolean isMentioned() {
        return mentioned;
    }

    /**
     * What it becomes.
     *
     * @return the value, or empty if it stays or is taken away
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }
}
