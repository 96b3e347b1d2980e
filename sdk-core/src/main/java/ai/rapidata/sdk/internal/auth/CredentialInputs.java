package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.auth.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said about credentials when a client was built.
 *
 * @param token a token, or null
 * @param tokenFile a token file, or null
 * @param clientId a client's id, or null
 * @param clientSecret a client's secret, or null
 * @param scope what tokens shall allow, or null for the default
 * @param leeway how long before its end a token counts as expired
 * @param browserLogin whether a person may be asked to log in; null if nothing was said
 * @param variables environment variables by name
 * @param home the user's home directory
 */
public record CredentialInputs(
        @Nullable Token token,
        @Nullable Path tokenFile,
        @Nullable Secret clientId,
        @Nullable Secret clientSecret,
        @Nullable String scope,
        Duration leeway,
        @Nullable Boolean browserLogin,
        Map<String, String> variables,
        Path home) {

    static final String TOKEN_FILE = "RAPIDATA_TOKEN_FILE";
    static final String CLIENT_ID = "RAPIDATA_CLIENT_ID";
    static final String CLIENT_SECRET = "RAPIDATA_CLIENT_SECRET";
    static final String BROWSER_LOGIN = "RAPIDATA_BROWSER_LOGIN";

    /** Returns a variable's value; an empty one counts as unset. */
    @Nullable
    String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Tells why a person must not be asked to log in; null if that is allowed. */
    @Nullable
    String reasonAgainstBrowserLogin() {
        if (browserLogin != null) {
            return browserLogin ? null : "browserLogin(false) was set";
        }
        String setting = variable(BROWSER_LOGIN);
        if (setting != null) {
            return isTrue(setting) ? null : BROWSER_LOGIN + " is " + setting;
        }
        String ci = variable("CI");
        return ci != null && isTrue(ci) ? "CI is " + ci : null;
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }
}
