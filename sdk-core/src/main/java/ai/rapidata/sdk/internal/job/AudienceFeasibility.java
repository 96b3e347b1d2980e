package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.audience.AudienceDetails;
import ai.rapidata.sdk.audience.AudienceStatus;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AudienceApi;
import ai.rapidata.sdk.job.RecruitingMetrics;
import java.util.Optional;

/** Tells whether an audience can ever answer. In doubt it can. */
final class AudienceFeasibility {

    private final AudienceApi audiences;

    AudienceFeasibility(AudienceApi audiences) {
        this.audiences = audiences;
    }

    /** The counts of an audience that has a recruiting of its own; empty for others, or if they cannot be read. */
    Optional<RecruitingMetrics> metrics(String audienceId) {
        try {
            return Optional.of(audiences.metrics(audienceId))
                    .filter(metrics -> !metrics.usersPerState().isEmpty());
        } catch (RapidataException unreadable) {
            rethrowInterrupt(unreadable);
            return Optional.empty();
        }
    }

    /** Returns why nobody will ever answer, or empty if somebody may. */
    Optional<String> whyNobodyCanRespond(String audienceId) {
        Optional<RecruitingMetrics> metrics = metrics(audienceId);
        if (metrics.isPresent()
                && (metrics.get().graduated() > 0 || metrics.get().distilling() > 0)) {
            return Optional.empty();
        }
        AudienceDetails audience;
        try {
            audience = audiences.get(audienceId);
        } catch (RapidataException unknown) {
            rethrowInterrupt(unknown);
            return Optional.empty();
        }
        if (audience.status().equals(AudienceStatus.CREATED)) {
            return Optional.of("audience " + audienceId
                    + " has nobody in it and recruiting has not begun; add examples and call startRecruiting()");
        }
        if (audience.status().equals(AudienceStatus.READY) && metrics.isPresent()) {
            return Optional.of("audience " + audienceId
                    + " has nobody left who may answer and recruits nobody; relax its filters or rule of admission");
        }
        return Optional.empty();
    }

    private static void rethrowInterrupt(RapidataException exception) {
        if (Thread.currentThread().isInterrupted()) {
            throw exception;
        }
    }
}
