package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.labeling.LabelerPool;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Those who may answer tasks of one audience, as the audience is at the time. */
record AudiencePool(Audiences audiences, String audienceId) implements LabelerPool {

    @Override
    public List<Labeler> labelers(Instant now) {
        return audiences
                .find(audienceId)
                .map(audience -> audiences.members(audience, now))
                .orElse(List.of());
    }

    @Override
    public Optional<Instant> nextChange(Instant now) {
        return audiences.find(audienceId).flatMap(audience -> audiences.nextChange(audience, now));
    }
}
