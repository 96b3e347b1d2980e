package ai.rapidata.sandbox;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.store.StoreException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a sandbox from the command line until it is interrupted. */
@Command(
        name = "rapidata-sandbox",
        description = "A local labeling service that speaks the wire of the Rapidata API.",
        mixinStandardHelpOptions = true,
        versionProvider = SandboxVersion.class,
        sortOptions = false)
public final class SandboxCommand implements Callable<Integer> {

    private static final String LOGGING = "logback.configurationFile";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, reachable from this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Keep everything in this folder and go on from there next time (default: in memory).")
    private @Nullable Path data;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            defaultValue = "60",
            description =
                    "How many seconds of the sandbox pass in a second (default: ${DEFAULT-VALUE}; 1 is real time).")
    private double speed;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The seed of the simulated labelers (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--no-crowd",
            description = "Let only people answer, on the pages under /app/label, until the crowd is called there.")
    private boolean noCrowd;

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            defaultValue = "sandbox",
            description = "The client id to accept (default: ${DEFAULT-VALUE}).")
    private String clientId = "sandbox";

    @Option(
            names = "--client-secret",
            paramLabel = "SECRET",
            defaultValue = "sandbox",
            description = "The client secret to accept (default: ${DEFAULT-VALUE}).")
    private String clientSecret = "sandbox";

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description =
                    "Serve HTTPS with the key and certificate in this PKCS #12 file, for clients that insist on it.")
    private @Nullable Path keystore;

    @Option(
            names = "--keystore-password",
            paramLabel = "PASSWORD",
            defaultValue = "changeit",
            description = "The password of the file (default: ${DEFAULT-VALUE}).")
    private String keystorePassword = "changeit";

    @Option(
            names = "--https",
            paramLabel = "CERTIFICATE",
            description =
                    "Serve HTTPS with a key of the sandbox's own, and put its certificate into this PEM file for clients to trust.")
    private @Nullable Path certificate;

    /** Creates the command, for picocli. */
    public SandboxCommand() {}

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "ai/rapidata/sandbox/command-logback.xml");
        }
        System.exit(new CommandLine(new SandboxCommand()).execute(arguments));
    }

    /**
     * Serves until the process is told to end.
     *
     * @return the exit status
     * @throws InterruptedException if the thread is interrupted
     */
    @Override
    public Integer call() throws InterruptedException {
        CommandLine command = new CommandLine(spec());
        if (port < 0 || port > 65_535) {
            throw new ParameterException(command, "--port must be from 0 to 65535, but is " + port);
        }
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new ParameterException(command, "--speed must be above zero, but is " + speed);
        }
        PrintWriter output = spec().commandLine().getOut();
        RapidataSandbox.Builder builder = RapidataSandbox.builder()
                .host(host)
                .port(port)
                .clock(SandboxClock.accelerated(speed))
                .seed(seed)
                .credentials(clientId, clientSecret);
        if (data != null) {
            builder.dataDirectory(data);
        }
        if (keystore != null && certificate != null) {
            throw new ParameterException(command, "--keystore and --https exclude each other");
        }
        if (keystore != null) {
            builder.encryption(keystore, keystorePassword);
        }
        RapidataSandbox sandbox;
        try {
            if (certificate != null) {
                builder.ownCertificate(certificate);
            }
            sandbox = builder.start();
        } catch (UncheckedIOException | StoreException e) {
            spec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
        sandbox.crowd().labeling(!noCrowd);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            sandbox.close();
                            stopped.countDown();
                        },
                        "sandbox-shutdown"));
        output.println("# The sandbox is running at " + sandbox.baseUrl() + "; end it with Ctrl-C.");
        if (certificate != null) {
            output.println("# For the official Python client:");
            output.println("#   RapidataClient(environment=\"x@"
                    + sandbox.baseUrl().getRawAuthority() + "\", cert_path=\"" + certificate.toAbsolutePath() + "\")");
        }
        output.println("# These variables point a client at it:");
        output.println("export RAPIDATA_API_URL=" + sandbox.baseUrl());
        output.println("export RAPIDATA_CLIENT_ID=" + quoted(clientId));
        output.println("export RAPIDATA_CLIENT_SECRET=" + quoted(clientSecret));
        output.flush();
        stopped.await();
        return 0;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command runs only under picocli");
        }
        return spec;
    }

    /** Quotes what a shell would not take as one plain word. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
