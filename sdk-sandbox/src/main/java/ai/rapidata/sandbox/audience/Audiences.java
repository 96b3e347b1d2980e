package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.LabelerPool;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import ai.rapidata.sandbox.store.Index;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All audiences of a sandbox, their examples, and who has graduated. */
public final class Audiences {

    /** The id of the audience of everybody. */
    public static final String GLOBAL = "global";

    /** The ids of the curated audiences by their names. */
    public static final Map<String, String> CURATED =
            Map.of("Alignment", "aud_MU1GZYoESyO", "Coherence", "aud_mr3NbeWa4Uo");

    private static final Instant BEFORE_ALL = Instant.parse("2024-01-01T00:00:00Z");

    private final SandboxClock clock;
    private final Crowd crowd;
    private final Entities<Audience> audiences;
    private final Entities<Example> examples;
    private final Index<Example> examplesByAudience;
    private final Recalculations recalculations;
    private final Membership membership;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * Opens the audiences of a store and adds those that are always there.
     *
     * @param store where they are kept
     * @param clock what time it is
     * @param crowd the labelers
     * @param keeper who owns the audiences that are always there
     */
    public Audiences(EntityStore store, SandboxClock clock, Crowd crowd, Caller keeper) {
        this.clock = clock;
        this.crowd = crowd;
        this.audiences = store.entities("audience", Audience.class);
        this.examples = store.entities("example", Example.class);
        this.examplesByAudience = examples.indexedBy(Example::audienceId);
        this.recalculations = new Recalculations(store, clock);
        this.membership = new Membership(crowd, this::find, this::examples);
        addBuiltIn(GLOBAL, AudienceKind.GLOBAL, "Global", "Everybody, for any task.", keeper);
        CURATED.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            String description = "Labelers trained on " + entry.getKey().toLowerCase(Locale.ROOT) + " tasks.";
            addBuiltIn(entry.getValue(), AudienceKind.CURATED, entry.getKey(), description, keeper);
        });
    }

    /**
     * Asks to be told whenever somebody may have joined or left an audience.
     *
     * @param listener is run after each change
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * One audience.
     *
     * @param id its id
     * @return the audience, or empty
     */
    public Optional<Audience> find(String id) {
        return audiences.find(id);
    }

    /**
     * One audience that must exist.
     *
     * @param id its id
     * @return the audience
     * @throws Problem with status 404 if there is none
     */
    public Audience get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("audience", id));
    }

    /**
     * The audience whose graduates an audience consists of.
     *
     * @param audience any audience
     * @return the audience below a filtered view, else the audience itself
     */
    public Audience base(Audience audience) {
        return audience.baseId() == null ? audience : get(audience.baseId());
    }

    /**
     * All audiences but filtered views and unlisted ones, the newest first.
     *
     * @return the audiences
     */
    public Stream<Audience> stream() {
        return audiences.stream()
                .filter(audience ->
                        audience.kind() != AudienceKind.FILTERED && audience.kind() != AudienceKind.UNLISTED)
                .sorted(Comparator.comparing(Audience::createdAt).reversed());
    }

    /**
     * Starts recruiting unless it runs already.
     *
     * @param id the audience
     * @return whether recruiting was started now; false for audiences that need none and for those without enough
     *     examples
     */
    public boolean startRecruiting(String id) {
        Audience audience = base(get(id));
        if (audience.kind() != AudienceKind.CUSTOM
                || audience.recruiting().isRunning()
                || !hasEnoughExamples(audience)) {
            return false;
        }
        recruit(audience.id(), recruiting -> recruiting.start(clock.instant()));
        return true;
    }

    /**
     * Who may answer tasks of an audience.
     *
     * @param id the audience; one that is deleted meanwhile has nobody any more
     * @return a view that follows all changes
     */
    public LabelerPool pool(String id) {
        return new AudiencePool(this, id);
    }

    /** Whether labelers can qualify. */
    boolean hasEnoughExamples(Audience audience) {
        return examplesByAudience.size(audience.id()) >= crowd.requiredExamples();
    }

    int requiredExamples() {
        return crowd.requiredExamples();
    }

    Recalculations recalculations() {
        return recalculations;
    }

    Recalculation recalculate(Audience audience) {
        return recalculations.start(
                audience.id(),
                Recalculation.Kind.STATE,
                membership.candidates(audience.filters()).size());
    }

    Recalculation synchronizeInactivity(Audience audience) {
        return recalculations.start(
                audience.id(),
                Recalculation.Kind.INACTIVITY,
                membership.candidates(audience.filters()).size());
    }

    /** An audience that the customer may change. */
    Audience changeable(String id) {
        Audience audience = get(id);
        if (audience.kind() == AudienceKind.FILTERED) {
            throw Problem.of(
                    403, "Forbidden", "'" + id + "' is a filtered view; only the audience below it can be changed.");
        }
        if (audience.kind() != AudienceKind.CUSTOM) {
            throw Problem.of(403, "Forbidden", "The audience '" + audience.name() + "' belongs to the service.");
        }
        return audience;
    }

    Audience create(AudienceChanges asked, Caller caller) {
        String name = asked.name() == null ? "" : asked.name();
        Audience audience = new Audience(
                        Identifiers.next("aud"),
                        AudienceKind.CUSTOM,
                        name,
                        null,
                        name,
                        List.of(),
                        GraduationRule.USUAL,
                        Json.object(),
                        Recruiting.IDLE,
                        null,
                        null,
                        clock.instant(),
                        caller.userId(),
                        caller.mail(),
                        caller.organizationId())
                .with(asked);
        audiences.put(audience.id(), audience);
        return audience;
    }

    Audience createFiltered(Audience base, AudienceFilter filter, Caller caller) {
        Audience view = new Audience(
                Identifiers.next("fau"),
                AudienceKind.FILTERED,
                base.name(),
                base.description(),
                base.origin(),
                List.of(),
                base.rule(),
                Json.object(),
                Recruiting.IDLE,
                base.id(),
                filter,
                clock.instant(),
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        audiences.put(view.id(), view);
        return view;
    }

    Audience createUnlisted(String name, Caller caller) {
        Audience audience = new Audience(
                Identifiers.next("ula"),
                AudienceKind.UNLISTED,
                name,
                null,
                name,
                List.of(),
                GraduationRule.USUAL,
                Json.object(),
                Recruiting.IDLE,
                null,
                null,
                clock.instant(),
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        audiences.put(audience.id(), audience);
        return audience;
    }

    void change(String id, UnaryOperator<Audience> change) {
        audiences.update(id, change);
        changed(id);
    }

    void recruit(String id, UnaryOperator<Recruiting> change) {
        change(id, audience -> audience.with(change.apply(audience.recruiting())));
    }

    void delete(String id) {
        audiences.remove(id);
        examplesByAudience.in(id).toList().forEach(example -> examples.remove(example.id()));
        audiences.stream()
                .filter(view -> id.equals(view.baseId()))
                .toList()
                .forEach(view -> audiences.remove(view.id()));
        changed(id);
    }

    List<Example> examples(String audienceId) {
        return examplesByAudience
                .in(audienceId)
                .sorted(Comparator.comparingInt(Example::sortIndex))
                .toList();
    }

    Optional<Example> example(String id) {
        return examples.find(id);
    }

    void put(Example example) {
        examples.put(example.id(), example);
        changed(example.audienceId());
    }

    void remove(Example example) {
        examples.remove(example.id());
        changed(example.audienceId());
    }

    /** The way into a custom audience, as filters, rule and examples are now. */
    Funnel funnel(Audience audience) {
        return membership.funnel(audience);
    }

    Duration spent(Audience audience, Instant now) {
        return audience.recruiting().spent(now);
    }

    Instant now() {
        return clock.instant();
    }

    /** Those who may answer tasks of an audience. */
    List<Labeler> members(Audience audience, Instant now) {
        return membership.members(audience, now);
    }

    /** When somebody may join an audience. */
    Optional<Instant> nextChange(Audience audience, Instant now) {
        return audience.baseId() == null
                ? membership.nextGraduation(audience, now)
                : find(audience.baseId()).flatMap(base -> membership.nextGraduation(base, now));
    }

    private void changed(String id) {
        membership.forget(id);
        listeners.forEach(Runnable::run);
    }

    private void addBuiltIn(String id, AudienceKind kind, String name, String description, Caller keeper) {
        audiences.putIfAbsent(
                id,
                new Audience(
                        id,
                        kind,
                        name,
                        description,
                        name,
                        List.of(),
                        GraduationRule.USUAL,
                        Json.object(),
                        Recruiting.IDLE,
                        null,
                        null,
                        BEFORE_ALL,
                        keeper.userId(),
                        keeper.mail(),
                        keeper.organizationId()));
    }
}
