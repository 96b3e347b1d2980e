package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which logins are kept, shared with the Python SDK: an object with the address of an identity service as
 * key and a list of clients as value, of which the one used last counts. What is not understood is kept.
 */
public final class CredentialsFile {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialsFile.class);

    private static final Object WRITING = new Object();

    private final Path path;
    private final Clock clock;

    /**
     * Creates access to a file that need not exist.
     *
     * @param path where the file is
     * @param clock tells the time
     */
    public CredentialsFile(Path path, Clock clock) {
        this.path = path;
        this.clock = clock;
    }

    /**
     * Returns where the file of a user is.
     *
     * @param home the user's home directory
     * @return the path
     */
    public static Path in(Path home) {
        return home.resolve(".config").resolve("rapidata").resolve("credentials.json");
    }

    Path path() {
        return path;
    }

    /** Returns the client that was used last with an identity service. */
    Optional<ClientCredentials> find(URI authUrl) {
        return latest(content().array(authUrl.toString())).map(this::credentials);
    }

    private ClientCredentials credentials(JsonObject entry) {
        return new ClientCredentials(
                Secret.of(entry.string("client_id").orElseThrow()),
                Secret.of(entry.string("client_secret").orElseThrow()),
                "the credentials file " + path);
    }

    private static Optional<JsonObject> latest(List<JsonValue> entries) {
        JsonObject latest = null;
        for (JsonValue value : entries) {
            if (value instanceof JsonObject entry
                    && filled(entry, "client_id")
                    && filled(entry, "client_secret")
                    && (latest == null || lastUsed(entry).compareTo(lastUsed(latest)) >= 0)) {
                latest = entry;
            }
        }
        return Optional.ofNullable(latest);
    }

    private static boolean filled(JsonObject entry, String name) {
        return entry.string(name).filter(text -> !text.isEmpty()).isPresent();
    }

    private static Instant lastUsed(JsonObject entry) {
        return entry.instant("last_used").orElse(Instant.MIN);
    }

    /** Notes that a client is used now. Failing to do so is no failure. */
    void touch(URI authUrl, ClientCredentials credentials) {
        try {
            change(
                    authUrl,
                    entries -> mapped(
                            entries,
                            entry -> isFor(entry, credentials)
                                    ? entry.toBuilder().put("last_used", now()).build()
                                    : entry));
        } catch (IOException unimportant) {
            LOG.debug("the time of use could not be noted in {}", path, unimportant);
        }
    }

    /** Adds a client. */
    void add(URI authUrl, String displayName, ClientCredentials credentials) throws IOException {
        String now = now();
        JsonObject entry = JsonObject.builder()
                .put("display_name", displayName)
                .put("client_id", credentials.id().reveal())
                .put("client_secret", credentials.secret().reveal())
                .put("endpoint", authUrl.toString())
                .put("created_at", now)
                .put("last_used", now)
                .build();
        change(authUrl, entries -> {
            List<JsonValue> longer = new ArrayList<>(entries);
            longer.add(entry);
            return longer;
        });
    }

    /** Returns the time in the precision of the Python SDK, whose readers know no nanoseconds. */
    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** Removes one client of an identity service. */
    void remove(URI authUrl, ClientCredentials credentials) throws IOException {
        change(
                authUrl,
                entries -> entries.stream()
                        .filter(value -> !(value instanceof JsonObject entry && isFor(entry, credentials)))
                        .toList());
    }

    /**
     * Removes all clients of an identity service and leaves those of others.
     *
     * @param authUrl the identity service
     * @throws IOException if the file cannot be written
     */
    public void removeAll(URI authUrl) throws IOException {
        change(authUrl, entries -> List.of());
    }

    private static boolean isFor(JsonObject entry, ClientCredentials credentials) {
        return entry.string("client_id")
                .filter(credentials.id().reveal()::equals)
                .isPresent();
    }

    private static List<JsonValue> mapped(List<JsonValue> entries, UnaryOperator<JsonObject> change) {
        return entries.stream()
                .map(value -> value instanceof JsonObject entry ? change.apply(entry) : value)
                .toList();
    }

    private JsonObject content() {
        try {
            return Json.parse(Files.readAllBytes(path)) instanceof JsonObject object ? object : JsonObject.empty();
        } catch (NoSuchFileException none) {
            return JsonObject.empty();
        } catch (IOException unreadable) {
            LOG.debug("the credentials file {} cannot be read", path, unreadable);
            return JsonObject.empty();
        }
    }

    private void change(URI authUrl, UnaryOperator<List<JsonValue>> change) throws IOException {
        synchronized (WRITING) {
            setAsideIfUnreadable();
            JsonObject before = content();
            List<JsonValue> entries = change.apply(before.array(authUrl.toString()));
            JsonObject.Builder after = before.toBuilder();
            JsonObject changed = entries.isEmpty()
                    ? after.remove(authUrl.toString()).build()
                    : after.put(authUrl.toString(), new JsonArray(entries)).build();
            if (!changed.equals(before)) {
                OwnerOnlyFile.replace(path, Json.writeIndented(changed));
            }
        }
    }

    /** A file that is no JSON is not overwritten: somebody may still want to mend it. */
    private void setAsideIfUnreadable() throws IOException {
        try {
            Json.parse(Files.readAllBytes(path));
        } catch (NoSuchFileException none) {
            return;
        } catch (IOException notJson) {
            Path aside = path.resolveSibling(path.getFileName() + ".unreadable");
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("the credentials file {} is no JSON; it is now {}", path, aside);
        }
    }
}
