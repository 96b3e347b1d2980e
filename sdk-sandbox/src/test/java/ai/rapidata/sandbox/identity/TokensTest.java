package ai.rapidata.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.store.EntityStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final EntityStore store = EntityStore.inMemory();
    private final Clients clients = new Clients(SandboxClock.virtual(), store, Map.of("c", "s"));
    private Instant now = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void accessToken_afterItsLifetime_isRefused() {
        var tokens = new Tokens(store, clients, () -> now, Duration.ofSeconds(10));
        String token = tokens.issue("c", "api", false).accessToken();

        now = now.plusMillis(9_999);
        assertThat(tokens.callerOf(token)).isPresent();
        now = now.plusMillis(1);
        assertThat(tokens.callerOf(token)).isEmpty();
    }

    @Test
    void accessToken_ofTheSameStore_outlivesTheIssuer() {
        String token = new Tokens(store, clients, () -> now, Duration.ofHours(1))
                .issue("c", "api", false)
                .accessToken();

        assertThat(new Tokens(store, clients, () -> now, Duration.ofHours(1)).callerOf(token))
                .isPresent();
        assertThat(new Tokens(EntityStore.inMemory(), clients, () -> now, Duration.ofHours(1)).callerOf(token))
                .isEmpty();
    }

    @Test
    void refreshToken_ofAnotherClient_isRefused() {
        var tokens = new Tokens(store, clients, () -> now, Duration.ofHours(1));
        String refresh = tokens.issue("c", "api", true).refreshToken().orElseThrow();

        assertThat(tokens.refresh(refresh, "d")).isEmpty();
        assertThat(tokens.refresh(refresh, "c")).isPresent();
    }

    @Test
    void grantAndCredentials_asText_keepTheirSecrets() {
        var tokens = new Tokens(store, clients, () -> now, Duration.ofHours(1));
        Tokens.Grant grant = tokens.issue("c", "api", true);
        Clients.Credentials credentials = clients.create("x");

        assertThat(grant.toString()).doesNotContain(grant.accessToken());
        assertThat(credentials.toString()).doesNotContain(credentials.clientSecret());
    }
}
