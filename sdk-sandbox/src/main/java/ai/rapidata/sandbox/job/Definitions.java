package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import ai.rapidata.sandbox.store.Index;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All job definitions of a sandbox with their revisions. */
final class Definitions {

    private final SandboxClock clock;
    private final Entities<Definition> definitions;
    private final Entities<Revision> revisions;
    private final Index<Revision> byDefinition;

    Definitions(EntityStore store, SandboxClock clock) {
        this.clock = clock;
        this.definitions = store.entities("definition", Definition.class);
        this.revisions = store.entities("revision", Revision.class);
        this.byDefinition = revisions.indexedBy(Revision::definitionId);
    }

    Optional<Definition> find(String id) {
        return definitions.find(id);
    }

    Definition get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("job definition", id));
    }

    /** All definitions, the newest first. */
    Stream<Definition> stream() {
        List<Definition> all = definitions.stream().toList();
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i -> all.get(all.size() - 1 - i))
                .sorted(Comparator.comparing(Definition::createdAt).reversed());
    }

    /** The revisions of a definition, the newest first. */
    List<Revision> revisions(String definitionId) {
        return byDefinition
                .in(get(definitionId).id())
                .sorted(Comparator.comparingInt(Revision::number).reversed())
                .toList();
    }

    Revision latest(String definitionId) {
        return revisions(definitionId).get(0);
    }

    Revision revision(String definitionId, int number) {
        return revisions
                .find(Revision.key(get(definitionId).id(), number))
                .orElseThrow(() -> Problem.notFound("revision of the job definition", Integer.toString(number)));
    }

    /** The revision that a preview belongs to. */
    Optional<Revision> ofPipeline(String pipelineId) {
        return revisions.stream()
                .filter(revision -> revision.pipelineId().equals(pipelineId))
                .findFirst();
    }

    /** Makes a definition whose first revision is as described. */
    synchronized Revision create(String name, RevisionChanges asked, Caller caller) {
        Instant now = clock.instant();
        Definition definition = new Definition(
                Identifiers.next("def"),
                name,
                "Unknown",
                false,
                now,
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        Revision first = asked.first(definition.id(), Identifiers.next("pip"), now, caller);
        definitions.put(definition.id(), definition.typed(new Workflow(first.workflow()).definitionType()));
        revisions.put(first.key(), first);
        return first;
    }

    /** Describes tasks that were not made of a dataset. */
    synchronized Revision add(ServiceTasks tasks, Caller caller) {
        Instant now = clock.instant();
        ObjectNode workflow = Json.object().put("_t", "SimpleWorkflow");
        workflow.putObject("blueprint").put("_t", "CompareBlueprint").put("criteria", tasks.instruction());
        Definition definition = new Definition(
                "def_" + tasks.suffix(),
                tasks.name(),
                new Workflow(workflow).definitionType(),
                false,
                now,
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        Revision revision = new Revision(
                definition.id(),
                1,
                "dts_" + tasks.suffix(),
                workflow,
                new Referee.Naive(tasks.responses()),
                tasks.settings(),
                Map.of(),
                null,
                null,
                "ppp_" + tasks.suffix(),
                now,
                caller.userId(),
                caller.mail());
        definitions.put(definition.id(), definition);
        revisions.put(revision.key(), revision);
        return revision;
    }

    /** Adds a revision that changes the latest one. */
    synchronized Revision revise(String definitionId, RevisionChanges asked, Caller caller) {
        Revision next = asked.after(latest(definitionId), Identifiers.next("pip"), clock.instant(), caller);
        revisions.put(next.key(), next);
        definitions.update(
                definitionId, definition -> definition.typed(new Workflow(next.workflow()).definitionType()));
        return next;
    }

    /** Copies the latest revision into a new definition. */
    synchronized Revision copy(String definitionId, Optional<String> name, Caller caller) {
        Definition source = get(definitionId);
        return create(name.orElse(source.name() + " (copy)"), RevisionChanges.like(latest(definitionId)), caller);
    }

    void rename(String id, String name) {
        get(id);
        definitions.update(id, definition -> definition.named(name));
    }

    void publish(String id, boolean isPublic) {
        get(id);
        definitions.update(id, definition -> definition.visible(isPublic));
    }

    synchronized void delete(String id) {
        List<Revision> all = revisions(id);
        definitions.remove(id);
        all.forEach(revision -> revisions.remove(revision.key()));
    }

    boolean isReady(Revision revision) {
        return revision.isReady(clock.instant());
    }
}
