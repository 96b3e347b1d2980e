package ai.rapidata.sdk.internal.auth;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.http.TestTransport;
import ai.rapidata.sdk.testing.ManualTime;
import ai.rapidata.sdk.testing.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenKeeperTest {

    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private final RawServer server = RawServer.start();
    private final TestTransport client = new TestTransport(server.url());
    private final ManualTime time = client.time;
    private final AtomicInteger obtained = new AtomicInteger();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    /** Issues what the test says, by the number of the call from 1. */
    private final class Grant implements TokenGrant {

        private final IntFunction<Token> tokens;

        Grant(IntFunction<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public Token obtain() {
            return tokens.apply(obtained.incrementAndGet());
        }

        @Override
        public boolean renewable() {
            return true;
        }

        @Override
        public String source() {
            return "the test";
        }
    }

    private Token lasting(String value, Duration life) {
        return Token.of(value).withExpiresAt(time.instant().plus(life));
    }

    private TokenKeeper keeper(IntFunction<Token> tokens) {
        return keeper(new Credentials(null, new Grant(tokens), null));
    }

    private TokenKeeper keeper(Credentials credentials) {
        TokenEndpoint endpoint =
                new TokenEndpoint(client.transport, Environment.local(server.url()), time, TokenEndpoint.DEFAULT_SCOPE);
        return new TokenKeeper(credentials, endpoint, LEEWAY, time);
    }

    @Test
    void current_manyThreadsWithoutToken_oneIsObtained() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        TokenKeeper keeper = keeper(n -> {
            await(go);
            return lasting("t" + n, Duration.ofHours(1));
        });
        ExecutorService threads = Executors.newFixedThreadPool(25);
        try {
            List<Future<Secret>> results = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                results.add(threads.submit(keeper::current));
            }
            go.countDown();
            for (Future<Secret> result : results) {
                assertThat(result.get(5, TimeUnit.SECONDS).reveal()).isEqualTo("t1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(obtained).hasValue(1);
    }

    @Test
    void current_manyThreadsAndFailure_eachGetsAnExceptionOfItsOwn() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        TokenKeeper keeper = keeper(n -> {
            await(go);
            throw new AuthenticationException("refused");
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Throwable> failures = new ArrayList<>();
        try {
            List<Future<Secret>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(threads.submit(keeper::current));
            }
            go.countDown();
            for (Future<Secret> result : results) {
                try {
                    result.get(5, TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(failures).hasSize(8).allMatch(AuthenticationException.class::isInstance);
        assertThat(failures).doesNotHaveDuplicates();
    }

    @Test
    void current_fresh_isKept() {
        TokenKeeper keeper = keeper(n -> lasting("t" + n, Duration.ofHours(1)));

        keeper.current();
        time.advance(Duration.ofSeconds(3539));

        assertThat(keeper.current().reveal()).isEqualTo("t1");
    }

    @Test
    void current_shortlyBeforeExpiry_renewed() {
        TokenKeeper keeper = keeper(n -> lasting("t" + n, Duration.ofHours(1)));

        keeper.current();
        time.advance(Duration.ofSeconds(3541));

        assertThat(keeper.current().reveal()).isEqualTo("t2");
    }

    @Test
    void current_renewalAheadOfTimeFails_presentTokenUsedAndServiceNotPestered() {
        TokenKeeper keeper = keeper(n -> {
            if (n > 1) {
                throw new AuthenticationException("not now");
            }
            return lasting("t" + n, Duration.ofHours(1));
        });
        keeper.current();
        time.advance(Duration.ofSeconds(3550));

        assertThat(keeper.current().reveal()).isEqualTo("t1");
        assertThat(keeper.current().reveal()).isEqualTo("t1");
        assertThat(obtained).hasValue(2);

        time.advance(Duration.ofSeconds(60));
        assertThatThrownBy(keeper::current).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void current_lifeShorterThanTheLeeway_notRenewedForEveryRequest() {
        TokenKeeper keeper = keeper(n -> lasting("t" + n, Duration.ofSeconds(30)));

        for (int second = 0; second < 60; second++) {
            keeper.current();
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(obtained.get()).isBetween(3, 5);
    }

    @Test
    void current_withoutKnownExpiry_keptUntilRefused() {
        TokenKeeper keeper = keeper(n -> Token.of("t" + n));

        keeper.current();
        time.advance(Duration.ofDays(365));

        assertThat(keeper.current().reveal()).isEqualTo("t1");
        assertThat(keeper.replacementFor(Secret.of("t1"))).isEqualTo(Secret.of("t2"));
    }

    @Test
    void replacementFor_tokenAlreadyReplaced_presentOneWithoutAnotherRenewal() {
        TokenKeeper keeper = keeper(n -> Token.of("t" + n));
        Secret first = keeper.current();

        Secret second = keeper.replacementFor(first);

        assertThat(keeper.replacementFor(first)).isEqualTo(second);
        assertThat(obtained).hasValue(2);
    }

    @Test
    void replacementFor_givenTokenOnly_none() {
        TokenKeeper keeper = keeper(new Credentials(Token.of("given"), new GivenTokenGrant(), null));

        assertThat(keeper.replacementFor(keeper.current())).isNull();
    }

    @Test
    void current_givenTokenExpired_saysWhatToDo() {
        TokenKeeper keeper =
                keeper(new Credentials(lasting("given", Duration.ofMinutes(5)), new GivenTokenGrant(), null));
        time.advance(Duration.ofMinutes(5));

        assertThatThrownBy(keeper::current)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("setToken");
        keeper.replace(Token.of("newer"));
        assertThat(keeper.current().reveal()).isEqualTo("newer");
    }

    @Test
    void current_expiredWithRefreshToken_refreshedWithoutClient() {
        server.then(reply(200, "{\"access_token\":\"fresh\",\"expires_in\":3600}"));
        Token given = lasting("given", Duration.ofMinutes(5)).withRefreshToken("again");
        TokenKeeper keeper = keeper(new Credentials(given, new GivenTokenGrant(), null));
        time.advance(Duration.ofMinutes(6));

        assertThat(keeper.current().reveal()).isEqualTo("fresh");
        assertThat(server.request().text()).isEqualTo("grant_type=refresh_token&refresh_token=again");
        assertThat(server.request().header("Authorization")).isNull();
        assertThat(keeper.currentToken().refreshToken()).contains(Secret.of("again"));
    }

    @Test
    void current_refreshTokenRefused_otherGrantUsed() {
        server.then(reply(400, "{\"error\":\"invalid_grant\"}"));
        Token given = lasting("given", Duration.ofMinutes(5)).withRefreshToken("again");
        TokenKeeper keeper = keeper(new Credentials(given, new Grant(n -> Token.of("other")), null));
        time.advance(Duration.ofMinutes(6));

        assertThat(keeper.current().reveal()).isEqualTo("other");
    }

    @Test
    void current_threadThatObtainsIsInterrupted_anotherTakesOver() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        TokenKeeper keeper = keeper(n -> {
            if (n == 1) {
                inside.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException interrupted) {
                    throw new OperationInterruptedException("stop", interrupted);
                }
            }
            return Token.of("t" + n);
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Secret> first = threads.submit(keeper::current);
            inside.await();
            Future<Secret> second = threads.submit(keeper::current);
            first.cancel(true);

            assertThat(second.get(5, TimeUnit.SECONDS).reveal()).isEqualTo("t2");
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
