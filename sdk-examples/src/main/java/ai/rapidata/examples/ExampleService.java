package ai.rapidata.examples;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.RapidataClientBuilder;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.config.RapidataConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The service that an example talks to: by default a sandbox in this process, which costs nothing.
 *
 * <p>{@code RAPIDATA_API_URL} names another one; the credentials then come from the environment. The hosted service,
 * where people are paid, is used only if {@code -Drapidata.quickstart.hosted=true} says so.
 */
public final class ExampleService implements AutoCloseable {
    /** The switch without which no example spends money. */
    static final String HOSTED_SWITCH = "rapidata.quickstart.hosted";

    private static final Set<String> HOSTED_NAMES = Set.of("rapidata.ai", "rabbitdata.ch");

    /** An hour passes in two seconds. */
    private static final double SANDBOX_SPEED = 1800;

    private final Optional<RapidataSandbox> sandbox;
    private final Environment environment;

    private ExampleService(Optional<RapidataSandbox> sandbox, Environment environment) {
        this.sandbox = sandbox;
        this.environment = environment;
    }

    /** Chooses by the environment variables and system properties of this process. */
    public static ExampleService choose() {
        return choose(System.getenv(), Boolean.getBoolean(HOSTED_SWITCH));
    }

    static ExampleService choose(Map<String, String> variables, boolean hostedAllowed) {
        boolean named = !variables.getOrDefault("RAPIDATA_API_URL", "").isBlank();
        if (!named && !hostedAllowed) {
            return sandbox();
        }
        Environment environment = Environment.fromVariables(variables);
        if (costsMoney(environment) && !hostedAllowed) {
            throw new IllegalStateException("RAPIDATA_API_URL names the hosted service " + environment.apiUrl()
                    + ", where answers cost money: add -D" + HOSTED_SWITCH + "=true if that is what you want.");
        }
        return new ExampleService(Optional.empty(), environment);
    }

    private static ExampleService sandbox() {
        RapidataSandbox sandbox = RapidataSandbox.builder()
                .clock(SandboxClock.accelerated(SANDBOX_SPEED))
                .start();
        return new ExampleService(Optional.of(sandbox), Environment.local(sandbox.baseUrl()));
    }

    /** Whether answers cost money here. */
    public boolean costsMoney() {
        return costsMoney(environment);
    }

    private static boolean costsMoney(Environment environment) {
        String host = Objects.requireNonNullElse(environment.apiUrl().getHost(), "");
        return environment.hosted() || HOSTED_NAMES.stream().anyMatch(name -> ("." + host).endsWith("." + name));
    }

    /** Says which service this is. */
    public String description() {
        return sandbox.isPresent()
                ? "a sandbox in this process, " + environment.apiUrl()
                        + " (its crowd cannot see: what it likes follows from a seed)"
                : (costsMoney() ? "the hosted service " : "the service ") + environment.apiUrl();
    }

    /** Tells the crowd of a sandbox, which cannot see, how well it likes something; says nothing to other services. */
    void likes(String name, double quality) {
        sandbox.ifPresent(service -> service.crowd().quality(name, quality));
    }

    /** A client of this service that keeps its cache in {@code folder}. */
    public RapidataClient client(Path folder) {
        RapidataClientBuilder builder = RapidataClient.builder()
                .environment(environment)
                .config(RapidataConfig.fromEnvironment()
                        .withUpload(upload -> upload.withCacheLocation(folder.resolve("cache"))));
        if (sandbox.isPresent()) {
            builder.clientId("sandbox").clientSecret("sandbox");
        }
        return builder.build();
    }

    @Override
    public void close() {
        sandbox.ifPresent(RapidataSandbox::close);
    }
}
