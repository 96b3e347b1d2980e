package ai.rapidata.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobPagesTest {

    private final ServiceUnderTest service = new ServiceUnderTest();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void definitionPage_showsTheTaskAsALabelerSeesIt() {
        String definition = service.comparison(
                service.pairs(new String[] {"h1@a.png", "h2@<b>.mp4"}),
                service.naive(3),
                ",'rapidFeatureFlags':[{'key':'compare_unsure','value':'5000'}]");
        for (String root : new String[] {"/app", ""}) {
            String page = service.page(root + "/definitions/" + definition, 200);
            assertThat(page)
                    .contains(
                            "Which?", "src=\"/assets/h1@a.png\"", "3 responses each.", "Both", "compare_unsure = 5000")
                    .contains("<video")
                    .contains("&lt;b&gt;.mp4")
                    .doesNotContain("<b>");
        }
        assertThat(service.page("/app/definitions/nothing", 404)).contains("no such definition");
    }

    @Test
    void jobPage_showsStateProgressAndResults() {
        service.crowd().truth("cats", "Yes");
        String job = service.assign(service.classification(service.texts("cats"), service.naive(9)), "global");
        assertThat(service.page("/app/audiences/global/job/" + job, 200))
                .contains("Submitted")
                .contains("http-equiv=\"refresh\"");
        service.advance(Duration.ofHours(1));
        String page = service.page("/audiences/global/job/" + job, 200);
        assertThat(page)
                .contains("Completed", "9 of 9 responses", "cats", "Global")
                .doesNotContain("http-equiv");
        service.control().makeStale(job);
        assertThat(service.page("/app", 200)).contains("D:1", "StaleResults", "/app/audiences/global/job/" + job);
        assertThat(service.page("/app/audiences/global/job/none", 404)).contains("no such job");
    }

    @Test
    void jobPage_saysWhyAJobWaitsOrFailed() {
        service.control().holdForReview(ReviewReason.UnsupportedContentType);
        String job = service.assign(service.classification(service.texts("a"), service.naive(2)), "global");
        service.advance(Duration.ofMinutes(1));
        assertThat(service.page("/app/audiences/global/job/" + job, 200)).contains("UnsupportedContentType");
        service.control().fail(job, "broken <script>");
        assertThat(service.page("/app/audiences/global/job/" + job, 200)).contains("broken &lt;script&gt;");
    }
}
