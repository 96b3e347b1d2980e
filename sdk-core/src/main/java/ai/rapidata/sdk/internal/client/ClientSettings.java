package ai.rapidata.sdk.internal.client;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.config.RapidataConfig;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was said when a client was built. Null means that nothing was said.
 *
 * @param environment where the service is
 * @param config settings; what is not set in them comes from the environment variables
 * @param http how to connect
 * @param token a token
 * @param tokenFile a token file
 * @param clientId a client's id
 * @param clientSecret a client's secret
 * @param scope what tokens shall allow
 * @param leeway how long before its end a token counts as expired
 * @param browserLogin whether a person may be asked to log in
 * @param telemetry where spans are reported
 */
public record ClientSettings(
        @Nullable Environment environment,
        RapidataConfig config,
        HttpConfig http,
        @Nullable Token token,
        @Nullable Path tokenFile,
        @Nullable Secret clientId,
        @Nullable Secret clientSecret,
        @Nullable String scope,
        Duration leeway,
        @Nullable Boolean browserLogin,
        @Nullable OpenTelemetry telemetry) {}
