package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.store.Identifiers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Logins that a program begins and a person finishes in a browser. The program holds the read key, the browser the write
 * key. They are forgotten after a while and when the sandbox ends.
 */
final class BridgeLogins {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final InstantSource machine;
    private final Tokens tokens;
    private final ConcurrentMap<String, Login> byReadKey = new ConcurrentHashMap<>();

    BridgeLogins(InstantSource machine, Tokens tokens) {
        this.machine = machine;
        this.tokens = tokens;
    }

    Login begin(String clientId) {
        Instant now = machine.instant();
        byReadKey.values().removeIf(login -> login.begun().plus(LIFETIME).isBefore(now));
        var login = new Login(Identifiers.randomText(40), Identifiers.randomText(40), clientId, now, Optional.empty());
        byReadKey.put(login.readKey(), login);
        return login;
    }

    Optional<Login> findByReadKey(String readKey) {
        return Optional.ofNullable(byReadKey.get(readKey))
                .filter(login -> login.begun().plus(LIFETIME).isAfter(machine.instant()));
    }

    Optional<Login> findByWriteKey(String writeKey) {
        return byReadKey.values().stream()
                .filter(login -> login.writeKey().equals(writeKey))
                .findFirst()
                .flatMap(login -> findByReadKey(login.readKey()));
    }

    void approve(Login login, String scope) {
        Tokens.Grant grant = tokens.issue(login.clientId(), scope, true);
        byReadKey.computeIfPresent(login.readKey(), (key, known) -> known.granted(grant));
    }

    void refuse(Login login) {
        byReadKey.remove(login.readKey());
    }

    /**
     * A login.
     *
     * @param readKey what the program asks with
     * @param writeKey what the browser answers with
     * @param clientId the program
     * @param begun when it was begun, by the time of the machine
     * @param grant the tokens, once the person has approved
     */
    record Login(String readKey, String writeKey, String clientId, Instant begun, Optional<Tokens.Grant> grant) {

        Login granted(Tokens.Grant tokens) {
            return new Login(readKey, writeKey, clientId, begun, Optional.of(tokens));
        }

        @Override
        public String toString() {
            return "Login[clientId=" + clientId + "]";
        }
    }
}
