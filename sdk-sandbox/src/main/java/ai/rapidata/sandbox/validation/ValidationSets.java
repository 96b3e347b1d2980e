package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import ai.rapidata.sandbox.store.Index;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All validation sets of a sandbox, their rapids, and the questions about labelers. */
final class ValidationSets {

    private final EntityStore store;
    private final SandboxClock clock;
    private final Entities<ValidationSet> sets;
    private final Entities<ValidationRapid> rapids;
    private final Index<ValidationRapid> bySet;
    private final Entities<DemographicRapid> demographics;

    ValidationSets(EntityStore store, SandboxClock clock) {
        this.store = store;
        this.clock = clock;
        this.sets = store.entities("validation-set", ValidationSet.class);
        this.rapids = store.entities("validation-rapid", ValidationRapid.class);
        this.bySet = rapids.indexedBy(ValidationRapid::validationSetId);
        this.demographics = store.entities("demographic-rapid", DemographicRapid.class);
    }

    Optional<ValidationSet> find(String id) {
        return sets.find(id);
    }

    ValidationSet get(String id) {
        return find(id).orElseThrow(() -> Problem.notFound("validation set", id));
    }

    /** All sets, the newest first. */
    Stream<ValidationSet> stream() {
        return sets.stream()
                .sorted(Comparator.comparing(ValidationSet::createdAt).reversed());
    }

    ValidationSet create(String name, Caller caller) {
        ValidationSet set = new ValidationSet(
                Identifiers.next("vas"),
                name,
                List.of(),
                true,
                false,
                false,
                clock.instant(),
                caller.userId(),
                caller.mail(),
                caller.organizationId());
        sets.put(set.id(), set);
        return set;
    }

    void change(String id, UnaryOperator<ValidationSet> change) {
        sets.update(get(id).id(), change);
    }

    /** Deletes a set with its rapids. */
    void delete(String id) {
        store.together(() -> {
            sets.remove(get(id).id());
            bySet.in(id).toList().forEach(rapid -> rapids.remove(rapid.id()));
        });
    }

    /** The rapids of a set in their order. */
    List<ValidationRapid> rapids(String setId) {
        return bySet.in(setId)
                .sorted(Comparator.comparingInt(ValidationRapid::sortIndex))
                .toList();
    }

    Optional<ValidationRapid> rapid(String id) {
        return rapids.find(id);
    }

    void put(ValidationRapid rapid) {
        rapids.put(rapid.id(), rapid);
    }

    void answered(String rapidId, boolean right) {
        rapids.update(rapidId, rapid -> rapid.answered(right));
    }

    int nextIndex(String setId) {
        return bySet.in(setId).mapToInt(ValidationRapid::sortIndex).max().orElse(-1) + 1;
    }

    /** Deletes a rapid of a set, or a question about labelers. */
    void deleteRapid(String id) {
        if (rapids.remove(id).isEmpty() && demographics.remove(id).isEmpty()) {
            throw Problem.notFound("validation rapid", id);
        }
    }

    void put(DemographicRapid rapid) {
        demographics.put(rapid.id(), rapid);
    }

    Optional<DemographicRapid> demographic(String id) {
        return demographics.find(id);
    }

    /** The questions about one thing, the earliest first. */
    Stream<DemographicRapid> demographics(String key) {
        return demographics.stream().filter(rapid -> rapid.key().equals(key));
    }

    /** The kinds of media in a set; {@code None} for an empty one. */
    Set<String> assetTypes(ValidationSet set) {
        return kinds(set, ValidationRapid::assetTypes);
    }

    /** The kinds of task in a set; {@code None} for an empty one. */
    Set<String> modalities(ValidationSet set) {
        return kinds(set, rapid -> Set.of(rapid.modality()));
    }

    /** What is shown beside the tasks of a set; {@code None} if nothing is. */
    Set<String> promptTypes(ValidationSet set) {
        return kinds(set, ValidationRapid::promptTypes);
    }

    private Set<String> kinds(ValidationSet set, Function<ValidationRapid, Set<String>> kind) {
        Set<String> kinds = new TreeSet<>();
        bySet.in(set.id()).forEach(rapid -> kinds.addAll(kind.apply(rapid)));
        return kinds.isEmpty() ? Set.of("None") : kinds;
    }
}
