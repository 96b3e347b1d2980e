package ai.rapidata.sdk.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A state that newer services have and the API documents do not name, so no proxy checks it. */
class BlockedJobSandboxTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(
                    // A time that stands still: the job is not completed before it is blocked.
                    builder -> builder.clock(SandboxClock.virtual(Instant.parse("2026-11-21T10:00:00Z"))))
            .unchecked();

    @Test
    void blocked_namesThePage() {
        var client = SANDBOX.client();
        Job job = client.audience()
                .getAudienceById("global")
                .assignJob(client.job()
                        .createCompareJobDefinition("N", "Which?", List.of(List.of("a", "b")), DataType.TEXT));
        SANDBOX.service().jobs().block(job.id());

        assertThatThrownBy(job::getResults)
                .isInstanceOf(JobBlockedException.class)
                .hasMessageContaining(job.page().toString());
    }
}
