package ai.rapidata.sdk.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.testing.RawServer;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TlsAndProxyTest {

    @TempDir
    static Path directory;

    private static WireMockServer wireMock;
    private static Path certificate;

    @BeforeAll
    static void start() throws Exception {
        Path store = directory.resolve("store.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit");
        certificate = directory.resolve("ca.pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "test",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                certificate.toString());
        wireMock = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(store.toString())
                .keystoreType("PKCS12")
                .keystorePassword("changeit")
                .keyManagerPassword("changeit"));
        wireMock.start();
        wireMock.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("{}")));
        for (Fault fault : Fault.values()) {
            wireMock.stubFor(get("/fault/" + fault).willReturn(aResponse().withFault(fault)));
            wireMock.stubFor(post("/fault/" + fault).willReturn(aResponse().withFault(fault)));
        }
    }

    private static void keytool(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    @AfterAll
    static void stop() {
        wireMock.stop();
    }

    private static URI secureUrl() {
        return URI.create("https://localhost:" + wireMock.httpsPort());
    }

    @Test
    void ownAuthority_named_trustedAndHttp2Spoken() {
        HttpConfig config = HttpConfig.defaults().withTrustedCertificates(certificate);
        try (TestTransport client = new TestTransport(secureUrl(), config, () -> 0)) {
            client.transport.send(ApiRequest.get("/secure/http2").build());
        }

        assertThat(protocolOf("/secure/http2")).isEqualTo("HTTP/2.0");
    }

    @Test
    void http2_switchedOff_http11Spoken() {
        HttpConfig config =
                HttpConfig.defaults().withTrustedCertificates(certificate).withHttp2(false);
        try (TestTransport client = new TestTransport(secureUrl(), config, () -> 0)) {
            client.transport.send(ApiRequest.get("/secure/http1").build());
        }

        assertThat(protocolOf("/secure/http1")).isEqualTo("HTTP/1.1");
    }

    private static String protocolOf(String path) {
        return wireMock.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().equals(path))
                .findFirst()
                .orElseThrow()
                .getRequest()
                .getProtocol();
    }

    @Test
    void unknownAuthority_refusedOnceWithAHint() {
        try (TestTransport client = new TestTransport(secureUrl())) {
            ConnectionException failure = catchThrowableOfType(
                    ConnectionException.class,
                    () -> client.transport.send(ApiRequest.get("/secure").build()));

            assertThat(failure).hasMessageContaining("is not trusted").hasMessageContaining("withTrustedCertificates");
            assertThat(failure.requestMayHaveArrived()).isFalse();
            assertThat(failure.getSuppressed()).isEmpty();
            assertThat(client.time.sleeps()).isEmpty();
        }
    }

    @Test
    void trustedCertificates_fileWithoutCertificates_refusedByName() throws Exception {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "nothing");
        for (Path file : new Path[] {empty, directory.resolve("missing.pem")}) {
            InvalidInputException failure = catchThrowableOfType(
                    InvalidInputException.class,
                    () -> new Connections(HttpConfig.defaults().withTrustedCertificates(file)));

            assertThat(failure).hasMessageContaining(file.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void fault_anyKind_getRetriedPostNot(Fault fault) {
        URI url = URI.create("http://localhost:" + wireMock.port());
        String path = "/fault/" + fault;
        try (TestTransport client = new TestTransport(url)) {
            assertThat(catchThrowableOfType(
                            ConnectionException.class,
                            () -> client.transport.send(ApiRequest.get(path).build())))
                    .isNotNull();
            assertThat(catchThrowableOfType(
                                    ConnectionException.class,
                                    () -> client.transport.send(
                                            ApiRequest.post(path).build()))
                            .requestMayHaveArrived())
                    .isTrue();
        }

        assertThat(wireMock.getAllServeEvents().stream()
                        .filter(event -> event.getRequest().getUrl().equals(path))
                        .map(event -> event.getRequest().getMethod().getName())
                        .sorted())
                .containsExactly("GET", "GET", "GET", "GET", "POST");
    }

    @Test
    void proxy_withPassword_askedOnceForIt() {
        AtomicInteger asked = new AtomicInteger();
        Authenticator authenticator = new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                asked.incrementAndGet();
                assertThat(getRequestorType()).isEqualTo(RequestorType.PROXY);
                return new PasswordAuthentication("user", "pass".toCharArray());
            }
        };
        try (RawServer proxy = RawServer.start()
                .then(RawServer.reply(407, "{}", "Proxy-Authenticate: Basic realm=\"office\""))
                .then(RawServer.reply(200, "{}"))) {
            HttpConfig config = HttpConfig.defaults()
                    .withProxySelector(ProxySelector.of(
                            new InetSocketAddress("localhost", proxy.url().getPort())))
                    .withProxyAuthenticator(authenticator);
            try (TestTransport client = new TestTransport(URI.create("http://service.invalid"), config, () -> 0)) {
                client.transport.send(ApiRequest.get("/jobs").build());
            }

            assertThat(proxy.requests()).hasSize(2);
            assertThat(proxy.requests().get(1).line()).isEqualTo("GET http://service.invalid/jobs HTTP/1.1");
            assertThat(proxy.requests().get(1).header("Proxy-Authorization")).isEqualTo("Basic dXNlcjpwYXNz");
            assertThat(asked).hasValue(1);
        }
    }
}
