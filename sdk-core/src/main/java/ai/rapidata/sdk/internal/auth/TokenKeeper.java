package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.http.AccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the access token that all threads of a client use, and sees to it that one thread at a time renews it. Shortly
 * before the token expires one thread renews it while the others go on with the present one; should that fail, the
 * present one stays until it has expired.
 */
public final class TokenKeeper implements AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(TokenKeeper.class);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TokenGrant grant;
    private final TokenEndpoint endpoint;
    private final @Nullable ClientCredentials client;
    private final Duration leeway;
    private final Clock clock;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final AtomicReference<@Nullable CompletableFuture<Held>> renewal = new AtomicReference<>();

    TokenKeeper(Credentials credentials, TokenEndpoint endpoint, Duration leeway, Clock clock) {
        this.grant = credentials.grant();
        this.endpoint = endpoint;
        this.client = credentials.client();
        this.leeway = leeway;
        this.clock = clock;
        Token initial = credentials.initialToken();
        if (initial != null) {
            held.set(given(initial));
        }
    }

    /**
     * A token and what to do about it.
     *
     * @param token the token
     * @param renewFrom from when on it should be renewed
     * @param endsAt from when on it must not be used
     */
    private record Held(Token token, Instant renewFrom, Instant endsAt) {

        boolean fresh(Instant now) {
            return now.isBefore(renewFrom);
        }

        boolean usable(Instant now) {
            return now.isBefore(endsAt);
        }
    }

    /** A token from outside: whoever renews it is relied on to do so before the leeway begins. */
    private Held given(Token token) {
        Instant end = token.expiresAt().orElse(Instant.MAX);
        boolean watched = end.equals(Instant.MAX) && grant instanceof TokenFileGrant;
        Instant renewFrom = end.equals(Instant.MAX) ? end : end.minus(leeway);
        return new Held(token, watched ? clock.instant().plus(PAUSE) : renewFrom, end);
    }

    /** A token just issued: it is not renewed before half of its life is over, however short that is. */
    private Held issued(Token token) {
        Held asGiven = given(token);
        if (token.expiresAt().isEmpty()) {
            return asGiven;
        }
        Instant now = clock.instant();
        Instant half = now.plus(Duration.between(now, asGiven.endsAt()).dividedBy(2));
        Instant renewFrom = asGiven.renewFrom().isAfter(half) ? asGiven.renewFrom() : half;
        return new Held(token, renewFrom, asGiven.endsAt());
    }

    @Override
    public Secret current() {
        return currentToken().accessToken();
    }

    /**
     * Returns a token that has not expired, with everything known about it.
     *
     * @return the token
     */
    public Token currentToken() {
        Held present = held.get();
        Instant now = clock.instant();
        if (present != null && present.fresh(now)) {
            return present.token();
        }
        if (present != null && present.usable(now)) {
            return renewedEarly(present).token();
        }
        return renewed(present).token();
    }

    /**
     * Uses another token from now on.
     *
     * @param token the token
     */
    public void replace(Token token) {
        held.set(given(token));
    }

    /** Returns what tells these credentials from others. Not to be shown. */
    String credentialsName() {
        return client == null ? grant.source() : client.id().reveal();
    }

    @Override
    public @Nullable Secret replacementFor(Secret refused) {
        Held present = held.get();
        if (present != null && !present.token().accessToken().equals(refused)) {
            return present.token().accessToken();
        }
        if (!renewable(present)) {
            return null;
        }
        Secret replacement = renewed(present).token().accessToken();
        return replacement.equals(refused) ? null : replacement;
    }

    private boolean renewable(@Nullable Held present) {
        return grant.renewable()
                || present != null && present.token().refreshToken().isPresent();
    }

    private Held renewedEarly(Held present) {
        if (!renewable(present) || renewal.get() != null) {
            return present;
        }
        try {
            return renewed(present);
        } catch (OperationInterruptedException stop) {
            throw stop;
        } catch (RapidataException notYet) {
            LOG.debug("the access token could not be renewed ahead of time; it is still valid", notYet);
            postpone(present, PAUSE_AFTER_FAILURE);
            return present;
        }
    }

    private void postpone(Held present, Duration pause) {
        held.compareAndSet(present, new Held(present.token(), clock.instant().plus(pause), present.endsAt()));
    }

    /** Returns another token than the stale one, obtained by this thread or by the one that was faster. */
    private Held renewed(@Nullable Held stale) {
        while (true) {
            CompletableFuture<Held> mine = new CompletableFuture<>();
            CompletableFuture<Held> other = renewal.compareAndExchange(null, mine);
            if (other == null) {
                return renew(stale, mine);
            }
            Held fromOther = awaited(other);
            if (fromOther != null) {
                return fromOther;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // what counts is whether anybody stored something since
    private Held renew(@Nullable Held stale, CompletableFuture<Held> mine) {
        try {
            Held present = held.get();
            Held result = present != null && present != stale ? present : store(stale, obtain(stale));
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            renewal.set(null);
        }
    }

    @SuppressWarnings("ReferenceEquality") // what counts is whether anybody stored something since
    private Held store(@Nullable Held stale, Token token) {
        boolean unchanged = stale != null && stale.token().equals(token);
        Held result = grant instanceof TokenFileGrant ? given(token) : issued(token);
        if (unchanged && result.usable(clock.instant())) {
            result = new Held(token, clock.instant().plus(PAUSE), result.endsAt());
        }
        Held before = held.compareAndExchange(stale, result);
        return before == stale ? result : before == null ? result : before;
    }

    private Token obtain(@Nullable Held stale) {
        Secret refreshToken =
                stale == null ? null : stale.token().refreshToken().orElse(null);
        if (refreshToken == null) {
            return grant.obtain();
        }
        try {
            Token renewed = endpoint.refresh(refreshToken, client, grant.source());
            return renewed.refreshToken().isPresent() ? renewed : renewed.withRefreshToken(refreshToken.reveal());
        } catch (AuthenticationException refused) {
            if (!grant.renewable()) {
                throw refused;
            }
            return grant.obtain();
        }
    }

    /** Waits for another thread; null means that it was interrupted and somebody else must do it. */
    private static @Nullable Held awaited(CompletableFuture<Held> other) {
        try {
            return other.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationInterruptedException("interrupted while waiting for an access token", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OperationInterruptedException) {
                return null;
            }
            throw own(failed.getCause());
        }
    }

    /** Returns an exception for this thread, as each caller may add to its own. */
    private static RuntimeException own(@Nullable Throwable shared) {
        if (shared instanceof AuthenticationException failure) {
            return new AuthenticationException(String.valueOf(failure.getMessage()), failure);
        }
        if (shared instanceof ConnectionException failure) {
            return new ConnectionException(
                    String.valueOf(failure.getMessage()), failure, failure.requestMayHaveArrived());
        }
        if (shared instanceof ApiException failure) {
            ApiException copy = ApiException.of(failure.problem());
            copy.addSuppressed(failure);
            return copy;
        }
        return new RapidataException("no access token could be obtained", shared);
    }
}
