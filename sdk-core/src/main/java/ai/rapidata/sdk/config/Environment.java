package ai.rapidata.sdk.config;

import ai.rapidata.sdk.error.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the service is.
 *
 * @param apiUrl base of the API, without a trailing slash
 * @param authUrl base of the identity service, without a trailing slash
 * @param appUrl base of the web application, without a trailing slash
 * @param assetsUrl base of stored files, without a trailing slash
 */
public record Environment(URI apiUrl, URI authUrl, URI appUrl, URI assetsUrl) {

    /** The name of the environment that is used if nothing else is said. */
    public static final String DEFAULT_NAME = "rapidata.ai";

    private static final Set<String> HOSTED_NAMES = Set.of("rapidata.ai", "rabbitdata.ch");

    /**
     * Creates an environment.
     *
     * @param apiUrl base of the API, {@code http} or {@code https}
     * @param authUrl base of the identity service, {@code http} or {@code https}
     * @param appUrl base of the web application, {@code http} or {@code https}
     * @param assetsUrl base of stored files, {@code http} or {@code https}
     * @throws InvalidInputException if a URL has no host, another scheme, a user, a query or a fragment
     */
    public Environment {
        apiUrl = base("apiUrl", apiUrl);
        authUrl = base("authUrl", authUrl);
        appUrl = base("appUrl", appUrl);
        assetsUrl = base("assetsUrl", assetsUrl);
    }

    /**
     * Returns the environment of a name: {@code https://api.<name>}, {@code https://auth.<name>},
     * {@code https://app.<name>} and {@code https://assets.<name>}.
     *
     * @param name a host name, optionally with a port, for example {@code rapidata.ai}
     * @return the environment
     * @throws InvalidInputException if the name is no host name
     */
    public static Environment of(String name) {
        String host = name.strip();
        if (host.isEmpty() || host.contains("/") || host.contains("@")) {
            throw new InvalidInputException(
                    "environment",
                    name,
                    "\"" + name + "\" is not a host name",
                    "use a name such as " + DEFAULT_NAME + ", or Environment.local(URI) for a URL");
        }
        return new Environment(
                parsed("environment", "https://api." + host),
                parsed("environment", "https://auth." + host),
                parsed("environment", "https://app." + host),
                parsed("environment", "https://assets." + host));
    }

    /**
     * Returns an environment of which every part is at one origin, such as a sandbox.
     *
     * @param url the origin, for example {@code http://localhost:8080}; its path is kept for the API only
     * @return the environment
     * @throws InvalidInputException if the URL cannot be used
     */
    public static Environment local(URI url) {
        URI origin = origin(base("url", url));
        return new Environment(url, origin, origin, origin);
    }

    /**
     * Returns the environment that variables name: {@code RAPIDATA_API_URL} sets all parts to its origin, else
     * {@code RAPIDATA_ENVIRONMENT} names it, else it is {@value #DEFAULT_NAME}; {@code RAPIDATA_AUTH_URL},
     * {@code RAPIDATA_APP_URL} and {@code RAPIDATA_ASSETS_URL} replace single parts. Empty values count as unset.
     *
     * @param variables environment variables by name
     * @return the environment
     * @throws InvalidInputException if a variable's value cannot be used; the message names the variable
     */
    public static Environment fromVariables(Map<String, String> variables) {
        URI apiUrl = url(variables, "RAPIDATA_API_URL");
        Environment basis = apiUrl == null ? named(variables) : local(apiUrl);
        URI authUrl = url(variables, "RAPIDATA_AUTH_URL");
        URI appUrl = url(variables, "RAPIDATA_APP_URL");
        URI assetsUrl = url(variables, "RAPIDATA_ASSETS_URL");
        return new Environment(
                basis.apiUrl,
                authUrl == null ? basis.authUrl : authUrl,
                appUrl == null ? basis.appUrl : appUrl,
                assetsUrl == null ? basis.assetsUrl : assetsUrl);
    }

    /**
     * Tells whether this is one of the environments that Rapidata hosts.
     *
     * @return true if the API and the identity service are at a hosted environment's own hosts
     */
    public boolean hosted() {
        return HOSTED_NAMES.stream()
                .map(Environment::of)
                .anyMatch(hosted -> hosted.apiUrl.equals(apiUrl) && hosted.authUrl.equals(authUrl));
    }

    private static Environment named(Map<String, String> variables) {
        try {
            return of(valueOr(variables, "RAPIDATA_ENVIRONMENT", DEFAULT_NAME));
        } catch (InvalidInputException noHostName) {
            throw noHostName.named("RAPIDATA_ENVIRONMENT");
        }
    }

    private static String valueOr(Map<String, String> variables, String name, String otherwise) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static @Nullable URI url(Map<String, String> variables, String name) {
        String value = valueOr(variables, name, "");
        return value.isEmpty() ? null : base(name, parsed(name, value.strip()));
    }

    private static URI parsed(String field, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAUrl) {
            throw refused(field, text, "is not a URL");
        }
    }

    private static URI base(String field, URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(field, withoutUser(url), "is neither http nor https");
        }
        if (url.getHost() == null) {
            throw refused(field, withoutUser(url), "has no valid host");
        }
        if (url.getUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw refused(field, withoutUser(url), "has a user, a query or a fragment");
        }
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceAll("/+$", "");
        return URI.create(origin(url) + path);
    }

    private static URI origin(URI url) {
        String port = url.getPort() == -1 ? "" : ":" + url.getPort();
        return URI.create(
                url.getScheme().toLowerCase(Locale.ROOT) + "://" + url.getHost().toLowerCase(Locale.ROOT) + port);
    }

    private static String withoutUser(URI url) {
        return url.toString().replaceFirst("//[^/@]*@", "//").replaceFirst("[?#].*$", "");
    }

    private static InvalidInputException refused(String field, String value, String problem) {
        return new InvalidInputException(
                field, value, "\"" + value + "\" " + problem, "use a URL such as https://api.rapidata.ai");
    }
}
