package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who belongs to which audience at which time. Follows from the crowd and from the audiences as they are. */
final class Membership {

    private static final double CURATED_SCORE = 0.55;
    private static final int MOST_EXAMPLES_ANSWERED = 10;
    private static final int DROP_AFTER = 3;
    private static final double DROP_SCORE = 0.2;

    private final Crowd crowd;
    private final Function<String, Optional<Audience>> audiences;
    private final Function<String, List<Example>> examples;
    private final Map<List<AudienceFilter>, List<Labeler>> candidates = new ConcurrentHashMap<>();
    private final Map<String, List<Labeler>> curated = new ConcurrentHashMap<>();
    private final Map<String, Funnel> funnels = new ConcurrentHashMap<>();

    Membership(Crowd crowd, Function<String, Optional<Audience>> audiences, Function<String, List<Example>> examples) {
        this.crowd = crowd;
        this.audiences = audiences;
        this.examples = examples;
    }

    /** Those who may answer tasks of an audience. */
    List<Labeler> members(Audience audience, Instant now) {
        switch (audience.kind()) {
            case GLOBAL, UNLISTED:
                return candidates(List.of());
            case CURATED:
                return curated.computeIfAbsent(
                        audience.id(), unused -> crowd.find(labeler -> labeler.score() >= CURATED_SCORE));
            case CUSTOM:
                return funnel(audience).graduates(audience.recruiting().spent(now));
            default:
                return filtered(audience, now);
        }
    }

    /** Those who come to qualify if all filters let them through. */
    List<Labeler> candidates(List<AudienceFilter> filters) {
        return candidates.computeIfAbsent(
                filters, wanted -> crowd.find(labeler -> wanted.stream().allMatch(each -> each.test(labeler))));
    }

    /** The way into a custom audience, as filters, rule and examples are now. */
    Funnel funnel(Audience audience) {
        return funnels.computeIfAbsent(audience.id() + "/" + crowd.requiredExamples(), unused -> build(audience));
    }

    /** When the next labeler joins a custom audience. */
    Optional<Instant> nextGraduation(Audience audience, Instant now) {
        if (audience.kind() != AudienceKind.CUSTOM || !audience.recruiting().isRunning()) {
            return Optional.empty();
        }
        Duration spent = audience.recruiting().spent(now);
        return funnel(audience).nextGraduation(spent).map(next -> now.plus(next.minus(spent)));
    }

    /** Forgets what followed from an audience that has changed. */
    void forget(String audienceId) {
        funnels.keySet().removeIf(key -> key.startsWith(audienceId + "/"));
    }

    private List<Labeler> filtered(Audience view, Instant now) {
        @Nullable AudienceFilter filter = view.filter();
        @Nullable String baseId = view.baseId();
        Optional<Audience> base = baseId == null ? Optional.empty() : audiences.apply(baseId);
        if (base.isEmpty() || filter == null) {
            return List.of();
        }
        return base.get().kind() == AudienceKind.GLOBAL
                ? candidates(List.of(filter))
                : members(base.get(), now).stream().filter(filter).toList();
    }

    private Funnel build(Audience audience) {
        int most = audience.rule().limit().orElse(number(audience, "maxDistillingResponses", MOST_EXAMPLES_ANSWERED));
        var admission = new Funnel.Admission(
                audience.rule(),
                Math.max(1, most),
                number(audience, "dropMinResponses", DROP_AFTER),
                audience.settings().path("dropScore").asDouble(DROP_SCORE));
        var seed = crowd.seed().derive("funnel").derive(audience.origin());
        return new Funnel(
                candidates(audience.filters()),
                examples.apply(audience.id()),
                crowd.requiredExamples(),
                admission,
                seed);
    }

    private static int number(Audience audience, String setting, int otherwise) {
        JsonNode value = audience.settings().path(setting);
        return value.isNull() ? Integer.MAX_VALUE : value.asInt(otherwise);
    }
}
