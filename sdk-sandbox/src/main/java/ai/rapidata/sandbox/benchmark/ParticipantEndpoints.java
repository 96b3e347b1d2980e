package ai.rapidata.sandbox.benchmark;

import static java.util.Objects.requireNonNull;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models of a benchmark and their samples. */
final class ParticipantEndpoints implements Endpoints {
    private static final int MOST_TOGETHER = 100;
    private static final List<String> COST_UNITS = List.of("UsdPerImage", "UsdPerVideoSecond", "UsdPerMillionTokens");
    private static final Listing<Participant> PARTICIPANTS = Listing.of(Participant.class)
            .field("id", Participant::id)
            .field("name", Participant::name)
            .field("status", Participant::status);
    private static final Listing<Entry> SAMPLES = Listing.of(Entry.class)
            .field("identifier", Entry::identifier)
            .field(
                    "created_at",
                    entry -> entry.sample() == null ? null : entry.sample().createdAt())
            .field("id", entry -> entry.sample() == null ? null : entry.sample().id())
            .field("participant_id", entry -> entry.participant().id());

    private final Benchmarks benchmarks;
    private final Evaluations evaluations;
    private final SampleAssets assets;
    private final InstantSource clock;

    ParticipantEndpoints(Benchmarks benchmarks, Evaluations evaluations, SampleAssets assets, InstantSource clock) {
        this.benchmarks = benchmarks;
        this.evaluations = evaluations;
        this.assets = assets;
        this.clock = clock;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/benchmark/{benchmarkId}/participants", this::create)
                .get("/benchmark/{benchmarkId}/participants", this::list)
                .delete("/benchmark/{benchmarkId}/participant/{participantId}", this::delete)
                .post("/benchmark/{benchmarkId}/participants/{participantId}/submit", this::submit)
                .get("/benchmark/{benchmarkId}/samples/{identifier}", this::samplesOfPrompt)
                .post("/participants/submit", this::submitTogether)
                .post("/participants/{participantId}/submit", this::submit)
                .get(
                        "/participant/{participantId}",
                        context -> Answers.json(context, BenchmarkDocuments.of(participant(context))))
                .patch("/participant/{participantId}", this::update)
                .delete("/participant/{participantId}", this::delete)
                .put("/participant/{participantId}/name", this::rename)
                .post("/participant/{participantId}/disable", this::disable)
                .post("/participant/{participantId}/enable", this::enable)
                .post("/participant/{participantId}/sample", this::addSample)
                .post("/participant/{participantId}/sample-new", this::addSample)
                .get("/participant/{participantId}/samples", this::samples)
                .get("/benchmark-sample/{sampleId}", this::sample)
                .delete("/participant-sample/{sampleId}", this::deleteSample);
    }

    private Participant participant(Context context) {
        return benchmarks.participant(context.pathParam("participantId"));
    }

    private Sample find(String id) {
        return benchmarks.samples().find(id).orElseThrow(() -> Problem.notFound("sample", id));
    }

    private void create(Context context) {
        Benchmark benchmark = benchmarks.benchmark(context.pathParam("benchmarkId"));
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        Participant.Description description = description(body, null);
        body.check();
        Participant participant = new Participant(
                Identifiers.next("prt"),
                benchmark.id(),
                name,
                ParticipantStatus.Created,
                description,
                Identifiers.next("dts"),
                clock.instant());
        benchmarks.participants().put(participant.id(), participant);
        Answers.json(context, Map.of("participantId", participant.id(), "datasetId", participant.datasetId()));
    }

    private static Participant.Description description(JsonBody body, Participant.@Nullable Description known) {
        String license = given(body, "licenseType", known == null ? null : known.licenseType());
        if (license != null && !Set.of("OpenSource", "Proprietary").contains(license)) {
            body.reject("licenseType", "The licence must be OpenSource or Proprietary, but is " + license + ".");
        }
        @Nullable
        String logo = body.has("logo")
                ? body.object("logo").map(asset -> asset.requiredText("name")).orElse(null)
                : known == null ? null : known.logo();
        return new Participant.Description(
                given(body, "family", known == null ? null : known.family()),
                given(body, "lab", known == null ? null : known.lab()),
                given(body, "proprietaryName", known == null ? null : known.proprietaryName()),
                license,
                logo,
                body.has("cost") ? body.number("cost").orElse(null) : known == null ? null : known.cost(),
                costUnit(body, known));
    }

    /** In what models are priced, by clients made after the published documents. */
    private static @Nullable String costUnit(JsonBody body, Participant.@Nullable Description known) {
        String unit = given(body, "costUnit", known == null ? null : known.costUnit());
        if (unit != null && !COST_UNITS.contains(unit)) {
            body.reject("costUnit", "The unit must be one of " + COST_UNITS + ", but is " + unit + ".");
        }
        return unit;
    }

    /** What a body says, null included; what was known where it says nothing. */
    private static @Nullable String given(JsonBody body, String name, @Nullable String known) {
        return body.has(name) ? body.text(name).orElse(null) : known;
    }

    private void list(Context context) {
        String benchmarkId =
                benchmarks.benchmark(context.pathParam("benchmarkId")).id();
        Answers.json(
                context,
                PARTICIPANTS
                        .page(context, benchmarks.participantsOf(benchmarkId).stream())
                        .map(BenchmarkDocuments::item));
    }

    private void update(Context context) {
        Participant known = participant(context);
        JsonBody body = JsonBody.of(context);
        String name = body.text("name").orElse(known.name());
        Participant.Description description = description(body, known.description());
        body.check();
        change(known, known.named(name).described(description));
        Answers.noContent(context);
    }

    private void rename(Context context) {
        Participant known = participant(context);
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        body.check();
        change(known, known.named(name));
        Answers.noContent(context);
    }

    private void delete(Context context) {
        benchmarks.deleteParticipant(participant(context).id());
        Answers.noContent(context);
    }

    private void disable(Context context) {
        Participant known = participant(context);
        change(known, known.in(ParticipantStatus.Disabled));
        Answers.noContent(context);
    }

    private void enable(Context context) {
        Participant known = participant(context);
        if (known.status() != ParticipantStatus.Disabled) {
            throw Problem.invalid("participantId", "The participant is not disabled, but " + known.status() + ".");
        }
        change(known, known.in(ParticipantStatus.Submitted));
        Answers.noContent(context);
    }

    private void change(Participant known, Participant changed) {
        benchmarks.participants().put(known.id(), changed);
    }

    private void submit(Context context) {
        Answers.json(context, submit(List.of(participant(context)), Caller.of(context)));
    }

    /** As newer clients submit: up to a hundred models at once, each against all others. */
    private void submitTogether(Context context) {
        JsonBody body = JsonBody.of(context);
        List<String> ids = body.texts("participantIds").orElse(List.of());
        if (ids.isEmpty() || ids.size() > MOST_TOGETHER) {
            body.reject("participantIds", "From 1 to " + MOST_TOGETHER + " ids are expected, not " + ids.size() + ".");
        }
        body.check();
        List<Participant> participants =
                ids.stream().distinct().map(benchmarks::participant).toList();
        Answers.json(context, submit(participants, Caller.of(context)));
    }

    /** Brings models into the field and starts their evaluation on every leaderboard of the benchmark. */
    private Map<String, Integer> submit(List<Participant> participants, Caller caller) {
        for (Participant each : participants) {
            if (each.status() == ParticipantStatus.Disabled) {
                throw Problem.conflict("The participant " + each.id() + " is disabled.");
            }
        }
        int all = 0;
        int valid = 0;
        for (Participant each : participants) {
            Set<String> identifiers = benchmarks
                    .promptsOf(each.benchmarkId())
                    .map(Prompt::identifier)
                    .collect(Collectors.toSet());
            List<Sample> samples = benchmarks.samplesOf(each.id()).toList();
            all += samples.size();
            valid += (int) samples.stream()
                    .filter(sample -> identifiers.contains(sample.identifier()))
                    .count();
            change(each, each.in(ParticipantStatus.Submitted));
        }
        participants.stream()
                .filter(each -> each.status() != ParticipantStatus.Submitted)
                .collect(Collectors.groupingBy(Participant::benchmarkId))
                .forEach((benchmarkId, entering) -> evaluate(benchmarkId, entering, caller));
        return Map.of("validDatapoints", valid, "invalidDatapoints", all - valid);
    }

    private void evaluate(String benchmarkId, List<Participant> entering, Caller caller) {
        Set<String> ids = entering.stream().map(Participant::id).collect(Collectors.toSet());
        String names = entering.stream().map(Participant::name).collect(Collectors.joining(", "));
        benchmarks
                .leaderboardsOf(benchmarkId)
                .toList()
                .forEach(board -> evaluations.start(
                        board,
                        ids,
                        false,
                        board.tuning().responseBudget() * ids.size(),
                        entering.get(0).id().hashCode(),
                        "Evaluation of " + names,
                        caller));
    }

    private void addSample(Context context) {
        Participant participant = participant(context);
        JsonBody body = JsonBody.of(context);
        String identifier = body.requiredText("identifier");
        SampleAssets.@Nullable Form form = assets.read(body, "asset").orElse(null);
        if (form == null && !body.node().path("asset").isObject()) {
            body.reject("asset", "'asset' must not be empty.");
        }
        if (benchmarks.prompt(participant.benchmarkId(), identifier).isEmpty()) {
            body.reject("identifier", "The benchmark has no prompt with the identifier '" + identifier + "'.");
        }
        body.check();
        SampleAssets.Form read = requireNonNull(form);
        String id = Sample.id(participant.id(), identifier, read.fingerprint());
        Sample sample = new Sample(
                id, participant.id(), identifier, read.asset(), read.fingerprint(), read.label(), clock.instant());
        if (!benchmarks.samples().putIfAbsent(id, sample)) {
            throw Problem.conflict("The participant has this sample for '" + identifier + "' already.");
        }
        Answers.json(context, Map.of("id", id));
    }

    private void samples(Context context) {
        Participant participant = participant(context);
        Benchmark benchmark = benchmarks.benchmark(participant.benchmarkId());
        List<String> tags = context.queryParams("tags");
        List<Sample> given = benchmarks.samplesOf(participant.id()).toList();
        Stream<Entry> entries = given.stream().map(sample -> entry(sample, participant));
        if (Boolean.parseBoolean(context.queryParam("fillMissing"))) {
            Set<String> answered = given.stream().map(Sample::identifier).collect(Collectors.toSet());
            entries = Stream.concat(
                    entries,
                    benchmarks
                            .promptsOf(benchmark.id())
                            .filter(prompt -> !answered.contains(prompt.identifier()))
                            .map(prompt -> new Entry(prompt.identifier(), participant, null, prompt)));
        }
        Stream<Entry> tagged = entries.filter(entry -> tags.isEmpty()
                || entry.prompt() != null && entry.prompt().tagValues().stream().anyMatch(tags::contains));
        Answers.json(context, SAMPLES.page(context, tagged).map(entry -> {
            Sample sample = entry.sample();
            return sample == null && entry.prompt() != null
                    ? BenchmarkDocuments.placeholder(entry.prompt())
                    : typed(BenchmarkDocuments.of(requireNonNull(sample), entry.prompt(), benchmark));
        }));
    }

    private static ObjectNode typed(ObjectNode sample) {
        ObjectNode document = Json.object().put("_t", "SampleOutput");
        document.setAll(sample);
        return document;
    }

    private Entry entry(Sample sample, Participant participant) {
        return new Entry(
                sample.identifier(),
                participant,
                sample,
                benchmarks
                        .prompt(participant.benchmarkId(), sample.identifier())
                        .orElse(null));
    }

    private void samplesOfPrompt(Context context) {
        Benchmark benchmark = benchmarks.benchmark(context.pathParam("benchmarkId"));
        String identifier = context.pathParam("identifier");
        Stream<Entry> entries = benchmarks.participantsOf(benchmark.id()).stream()
                .flatMap(
                        participant -> benchmarks.samplesOf(participant.id()).map(sample -> entry(sample, participant)))
                .filter(entry -> entry.identifier().equals(identifier));
        Answers.json(context, SAMPLES.page(context, entries).map(entry -> document(entry, benchmark)));
    }

    private void sample(Context context) {
        Sample sample = find(context.pathParam("sampleId"));
        Participant participant = benchmarks.participant(sample.participantId());
        Answers.json(context, document(entry(sample, participant), benchmarks.benchmark(participant.benchmarkId())));
    }

    private static ObjectNode document(Entry entry, Benchmark benchmark) {
        return BenchmarkDocuments.of(requireNonNull(entry.sample()), entry.prompt(), benchmark)
                .put("participantId", entry.participant().id())
                .put("participantName", entry.participant().name());
    }

    private void deleteSample(Context context) {
        benchmarks.samples().remove(find(context.pathParam("sampleId")).id());
        Answers.noContent(context);
    }

    /** A line of a list of samples: a sample, or a prompt without one. */
    private record Entry(
            String identifier,
            Participant participant,
            @Nullable Sample sample,
            @Nullable Prompt prompt) {}
}
