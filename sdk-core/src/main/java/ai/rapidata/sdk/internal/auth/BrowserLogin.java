package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.concurrent.Deadline;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.Host;
import ai.rapidata.sdk.internal.http.TransportTiming;
import ai.rapidata.sdk.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a person log in with a browser and makes a client for this machine with what that yields. The browser and this
 * program meet at the identity service: one key to write is given to the browser, one key to read is kept here.
 */
final class BrowserLogin {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserLogin.class);

    private static final String CLIENT = "rapidata-cli";
    private static final String SCOPE = "openid profile email api";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int NOT_YET = 202;

    private final ApiTransport transport;
    private final Environment environment;
    private final TransportTiming timing;
    private final LoginPage page;
    private final String machine;

    BrowserLogin(
            ApiTransport transport, Environment environment, TransportTiming timing, LoginPage page, String machine) {
        this.transport = transport;
        this.environment = environment;
        this.timing = timing;
        this.page = page;
        this.machine = machine;
    }

    /** Waits for the person, and returns id and secret of a new client, which are also added to the file. */
    ClientCredentials login(CredentialsFile file) {
        JsonObject bridge = transport
                .send(ApiRequest.post("/identity/bridge-token")
                        .host(Host.AUTH)
                        .query("clientId", CLIENT)
                        .timeout(LIMIT)
                        .build())
                .json();
        page.show(loginPage(member(bridge, "writeKey")));
        Secret access = awaited(member(bridge, "readKey"));
        String displayName = machine + " - Java API Client";
        ClientCredentials credentials = client(access, displayName, file);
        try {
            file.add(environment.authUrl(), displayName, credentials);
        } catch (IOException unwritable) {
            LOG.warn("the login could not be kept in {}; it is valid for this run only", file.path(), unwritable);
        }
        return credentials;
    }

    private URI loginPage(String writeKey) {
        ApiRequest address = ApiRequest.get("/connect/authorize/external")
                .query("clientId", CLIENT)
                .query("scope", SCOPE)
                .query("writeKey", writeKey)
                .build();
        return URI.create(environment.authUrl() + address.path() + "?" + address.query());
    }

    private Secret awaited(String readKey) {
        Deadline deadline = Deadline.after(PATIENCE, timing.ticker());
        while (!deadline.passed()) {
            ApiResponse response;
            try {
                response = transport.send(ApiRequest.get("/identity/bridge-token")
                        .host(Host.AUTH)
                        .query("readKey", readKey)
                        .timeout(LIMIT)
                        .build());
            } catch (OperationInterruptedException stop) {
                throw stop;
            } catch (RapidataException failed) {
                throw new AuthenticationException("the login with a browser did not come to an end", failed);
            }
            if (response.status() != NOT_YET) {
                return usable(member(response.json(), "accessToken"));
            }
            pause();
        }
        throw new AuthenticationException("nobody logged in with the browser within " + PATIENCE.toMinutes()
                + " minutes; start again, or set RAPIDATA_CLIENT_ID and RAPIDATA_CLIENT_SECRET");
    }

    private static Secret usable(String accessToken) {
        try {
            return Token.of(accessToken).accessToken();
        } catch (InvalidInputException malformed) {
            throw new AuthenticationException(
                    "the identity service answered a browser login with an access token that cannot be sent",
                    malformed);
        }
    }

    private void pause() {
        try {
            timing.sleeper().sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationInterruptedException("interrupted while waiting for a login", interrupted);
        }
    }

    private ClientCredentials client(Secret access, String displayName, CredentialsFile file) {
        JsonObject client;
        try {
            client = transport
                    .send(ApiRequest.post("/Client")
                            .host(Host.AUTH)
                            .accept("*/*")
                            .authorization(Secret.of("Bearer " + access.reveal()))
                            .json(JsonObject.builder()
                                    .put("displayName", displayName)
                                    .build())
                            .timeout(LIMIT)
                            .build())
                    .json();
        } catch (OperationInterruptedException stop) {
            throw stop;
        } catch (RapidataException failed) {
            throw new AuthenticationException("after the login no client could be made for this machine", failed);
        }
        return new ClientCredentials(
                Secret.of(member(client, "clientId")),
                Secret.of(member(client, "clientSecret")),
                "the browser login, kept in " + file.path());
    }

    private static String member(JsonObject answer, String name) {
        return answer.string(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() ->
                        new AuthenticationException("the identity service answered a browser login without " + name));
    }
}
