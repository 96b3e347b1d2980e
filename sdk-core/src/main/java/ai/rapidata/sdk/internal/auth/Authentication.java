package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.TransportTiming;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a client acts with. The first of these counts: a token, a token file, a client's id and secret, the same
 * from the environment, the file of earlier logins, a login with a browser. Credentials that were given on purpose and
 * are refused are never replaced by others.
 */
public final class Authentication {

    private final CredentialInputs inputs;
    private final Environment environment;
    private final TransportTiming timing;
    private final TokenEndpoint endpoint;
    private final CredentialsFile file;
    private final BrowserLogin login;

    /**
     * Creates the search for credentials. Nothing is sent.
     *
     * @param inputs what was said about credentials
     * @param environment where the identity service is
     * @param transport sends requests without a token
     * @param timing time and chance
     * @param page shows a person where to log in
     * @param machine what this machine is called
     */
    public Authentication(
            CredentialInputs inputs,
            Environment environment,
            ApiTransport transport,
            TransportTiming timing,
            LoginPage page,
            String machine) {
        this.inputs = inputs;
        this.environment = environment;
        this.timing = timing;
        String scope = inputs.scope() == null ? TokenEndpoint.DEFAULT_SCOPE : inputs.scope();
        this.endpoint = new TokenEndpoint(transport, environment, timing.clock(), scope);
        this.file = new CredentialsFile(CredentialsFile.in(inputs.home()), timing.clock());
        this.login = new BrowserLogin(transport, environment, timing, page, machine);
    }

    /**
     * Returns the keeper of the client's tokens. Files are read, but nothing is sent: the first token is obtained with
     * the first request.
     *
     * @return the keeper
     * @throws InvalidInputException if half a pair of id and secret was given
     * @throws AuthenticationException if there are no credentials, or a token file cannot be read
     */
    public TokenKeeper keeper() {
        return new TokenKeeper(credentials(), endpoint, inputs.leeway(), timing.clock());
    }

    /**
     * Returns the file of earlier logins.
     *
     * @return the file
     */
    public CredentialsFile credentialsFile() {
        return file;
    }

    private Credentials credentials() {
        ClientCredentials explicit = pair(
                inputs.clientId(),
                inputs.clientSecret(),
                "clientId",
                "clientSecret",
                "clientId(..) and clientSecret(..)");
        TokenFileGrant tokenFile = tokenFile();
        if (inputs.token() != null) {
            return new Credentials(inputs.token(), tokenFile == null ? afterToken(explicit) : tokenFile, explicit);
        }
        if (tokenFile != null) {
            return new Credentials(tokenFile.read(), tokenFile, explicit);
        }
        ClientCredentials client = explicit == null ? fromVariables() : explicit;
        if (client != null) {
            return new Credentials(null, new ClientCredentialsGrant(endpoint, client), client);
        }
        return new Credentials(null, stored(), null);
    }

    private TokenGrant afterToken(@Nullable ClientCredentials explicit) {
        return explicit == null ? new GivenTokenGrant() : new ClientCredentialsGrant(endpoint, explicit);
    }

    private @Nullable TokenFileGrant tokenFile() {
        Path given = inputs.tokenFile();
        if (given != null) {
            return tokenFile(given, "tokenFile(..)");
        }
        String variable = inputs.token() == null ? inputs.variable(CredentialInputs.TOKEN_FILE) : null;
        return variable == null ? null : tokenFile(expanded(variable), CredentialInputs.TOKEN_FILE);
    }

    private TokenFileGrant tokenFile(Path path, String source) {
        return new TokenFileGrant(new TokenFile(path, timing.clock()), source, timing.sleeper());
    }

    private Path expanded(String path) {
        return path.startsWith("~/") ? inputs.home().resolve(path.substring(2)) : Path.of(path);
    }

    private @Nullable ClientCredentials fromVariables() {
        String id = inputs.variable(CredentialInputs.CLIENT_ID);
        String secret = inputs.variable(CredentialInputs.CLIENT_SECRET);
        return pair(
                id == null ? null : Secret.of(id),
                secret == null ? null : Secret.of(secret),
                CredentialInputs.CLIENT_ID,
                CredentialInputs.CLIENT_SECRET,
                "the environment variables " + CredentialInputs.CLIENT_ID + " and " + CredentialInputs.CLIENT_SECRET);
    }

    private static @Nullable ClientCredentials pair(
            @Nullable Secret id, @Nullable Secret secret, String idName, String secretName, String source) {
        if (id == null && secret == null) {
            return null;
        }
        if (id == null || secret == null) {
            String missing = id == null ? idName : secretName;
            String given = id == null ? secretName : idName;
            throw new InvalidInputException(
                    missing, null, "missing, although " + given + " is set", "set both, or neither");
        }
        return new ClientCredentials(id, secret, source);
    }

    private TokenGrant stored() {
        Optional<ClientCredentials> stored = file.find(environment.authUrl());
        String noLogin = inputs.reasonAgainstBrowserLogin();
        if (stored.isEmpty() && noLogin != null) {
            throw new AuthenticationException("no credentials were found; tried: token(..), tokenFile(..), "
                    + CredentialInputs.TOKEN_FILE + ", clientId(..) with clientSecret(..), "
                    + CredentialInputs.CLIENT_ID + " with " + CredentialInputs.CLIENT_SECRET + ", a login for "
                    + environment.authUrl() + " in " + file.path() + "; a login with a browser is not allowed because "
                    + noLogin + ". Create a client at " + environment.appUrl() + "/settings/tokens and set "
                    + CredentialInputs.CLIENT_ID + " and " + CredentialInputs.CLIENT_SECRET);
        }
        return new StoredLoginGrant(
                endpoint, file, environment.authUrl(), stored.orElse(null), noLogin == null ? login : null);
    }
}
