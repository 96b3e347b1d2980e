package ai.rapidata.sdk.testing;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.RapidataClientBuilder;
import ai.rapidata.sdk.config.Environment;
import java.net.URI;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One sandbox for the tests of a class, with the {@link ContractProxy} before it where that is configured.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SandboxExtension sandbox = SandboxExtension.standard();
 * }</pre>
 */
public final class SandboxExtension implements BeforeAllCallback, AfterAllCallback {
    private final UnaryOperator<RapidataSandbox.Builder> settings;
    private final boolean checked;
    private @Nullable RapidataSandbox service;
    private Optional<ContractProxy> proxy = Optional.empty();
    private final Deque<RapidataClient> clients = new ConcurrentLinkedDeque<>();

    private SandboxExtension(UnaryOperator<RapidataSandbox.Builder> settings, boolean checked) {
        this.settings = settings;
        this.checked = checked;
    }

    /** A sandbox with its defaults. */
    public static SandboxExtension standard() {
        return with(UnaryOperator.identity());
    }

    /** A sandbox with settings of its own. */
    public static SandboxExtension with(UnaryOperator<RapidataSandbox.Builder> settings) {
        return new SandboxExtension(settings, true);
    }

    /** The same for tests that break the contract on purpose: no proxy looks at them. */
    public SandboxExtension unchecked() {
        return new SandboxExtension(settings, false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RapidataSandbox started = settings.apply(RapidataSandbox.builder()).start();
        service = started;
        if (checked) {
            proxy = ContractProxy.startIfConfigured(started.baseUrl());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try {
            clients.forEach(RapidataClient::close);
            proxy.ifPresent(ContractProxy::assertNoViolations);
        } finally {
            clients.clear();
            proxy.ifPresent(ContractProxy::close);
            service().close();
            service = null;
            proxy = Optional.empty();
        }
    }

    /** The service itself, for its controls and what it saw. */
    public RapidataSandbox service() {
        if (service == null) {
            throw new IllegalStateException("The sandbox runs only while its test class does.");
        }
        return service;
    }

    /** Where clients connect to: the proxy where there is one, else the sandbox. */
    public URI url() {
        return proxy.map(ContractProxy::url).orElseGet(() -> service().baseUrl());
    }

    /** A new client of this sandbox that prints nothing and keeps its cache in memory. It is closed with the sandbox. */
    public RapidataClient client() {
        return client(builder -> builder);
    }

    /** A new client with settings of its own, which act after those of {@link #client()}. */
    public RapidataClient client(UnaryOperator<RapidataClientBuilder> changes) {
        RapidataClientBuilder builder = RapidataClient.builder()
                .environment(Environment.local(url()))
                .clientId("sandbox")
                .clientSecret("sandbox")
                .config(config -> config.withUpload(upload -> upload.withCacheToDisk(false))
                        .withLogging(logging -> logging.withSilentMode(true)));
        RapidataClient client = changes.apply(builder).build();
        clients.add(client);
        return client;
    }
}
