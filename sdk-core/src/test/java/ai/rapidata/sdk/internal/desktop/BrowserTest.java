package ai.rapidata.sdk.internal.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {

    private static final URI PAGE = URI.create("https://app.example/definitions/d?x=1&y=2");

    private final List<List<String>> started = new ArrayList<>();

    private Browser on(String system, Map<String, String> variables) {
        return new Browser(variables, system, started::add);
    }

    @Test
    void open_onADesktop_usesTheSystemsOwnCommand() {
        assertThat(on("Linux", Map.of("DISPLAY", ":0")).open(PAGE)).isTrue();
        assertThat(on("Linux", Map.of("WAYLAND_DISPLAY", "w")).open(PAGE)).isTrue();
        assertThat(on("Mac OS X", Map.of()).open(PAGE)).isTrue();
        assertThat(on("Windows 11", Map.of()).open(PAGE)).isTrue();

        assertThat(started)
                .containsExactly(
                        List.of("xdg-open", PAGE.toString()),
                        List.of("xdg-open", PAGE.toString()),
                        List.of("open", PAGE.toString()),
                        List.of("rundll32", "url.dll,FileProtocolHandler", PAGE.toString()));
    }

    @Test
    void open_whereNobodySits_doesNothing() {
        assertThat(on("Linux", Map.of()).open(PAGE)).isFalse();
        assertThat(on("Linux", Map.of("DISPLAY", "")).open(PAGE)).isFalse();
        assertThat(on("Linux", Map.of("DISPLAY", ":0", "CI", "true")).open(PAGE))
                .isFalse();
        assertThat(on("Mac OS X", Map.of("SSH_CONNECTION", "1.2.3.4")).open(PAGE))
                .isFalse();
        assertThat(started).isEmpty();
    }

    @Test
    void open_anythingButAPage_doesNothing() {
        assertThat(on("Mac OS X", Map.of()).open(URI.create("file:///etc/passwd")))
                .isFalse();
        assertThat(started).isEmpty();
    }

    @Test
    void open_commandIsMissing_neverFails() {
        Browser browser = new Browser(Map.of("DISPLAY", ":0"), "Linux", command -> {
            throw new IOException("no such file: " + command.get(0));
        });

        assertThatCode(() -> assertThat(browser.open(PAGE)).isFalse()).doesNotThrowAnyException();
    }

    @Test
    void show_alwaysPrintsTheAddress_unlessSilent() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        URI app = URI.create("https://app.example/");
        Browser nowhere = on("Linux", Map.of());
        Pages pages = new Pages(app, new Terminal(stream, false, () -> false), nowhere);

        pages.show("Job definition", pages.jobDefinition("a b/c"));
        new Pages(app, new Terminal(stream, false, () -> true), nowhere).show("Job", pages.job("aud_1", "j"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("Job definition: https://app.example/definitions/a%20b%2Fc\n");
        assertThat(pages.job("aud_1", "jö")).hasToString("https://app.example/audiences/aud_1/job/j%C3%B6");
    }
}
