package ai.rapidata.sdk.job;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody with whom a job is shared. */
public final class JobShare {

    private final String customerId;
    private final @Nullable String email;
    private final ShareLevel level;

    /**
     * Creates a share.
     *
     * @param customerId the account
     * @param email its e-mail address, or null if that is not known
     * @param level what it may do
     */
    public JobShare(String customerId, @Nullable String email, ShareLevel level) {
        this.customerId = customerId;
        this.email = email;
        this.level = level;
    }

    /**
     * The account with which the job is shared.
     *
     * @return its id
     */
    public String customerId() {
        return customerId;
    }

    /**
     * The account's e-mail address.
     *
     * @return the address, or empty if it is not known
     */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /**
     * What the account may do.
     *
     * @return the level
     */
    public ShareLevel level() {
        return level;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobShare that
                && customerId.equals(that.customerId)
                && Objects.equals(email, that.email)
                && level.equals(that.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, email, level);
    }

    /** Names account and level, not the address. */
    @Override
    public String toString() {
        return "JobShare[" + customerId + ", " + level + "]";
    }
}
