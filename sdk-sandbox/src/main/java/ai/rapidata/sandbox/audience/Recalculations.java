package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import ai.rapidata.sandbox.store.Index;
import java.util.List;

/**
 * The runs that look at labelers again.
 *
 * <p>Who has graduated always follows from filters, rule and examples as they are, so a run has nothing left to change
 * and is completed as soon as it is asked for. No simulated labeler ever stays away for days.
 */
final class Recalculations {

    private final SandboxClock clock;
    private final Entities<Recalculation> runs;
    private final Index<Recalculation> byAudience;

    Recalculations(EntityStore store, SandboxClock clock) {
        this.clock = clock;
        this.runs = store.entities("recalculation", Recalculation.class);
        this.byAudience = runs.indexedBy(Recalculation::audienceId);
    }

    Recalculation start(String audienceId, Recalculation.Kind kind, long labelers) {
        String prefix = kind == Recalculation.Kind.STATE ? "rec" : "syn";
        Recalculation run = new Recalculation(Identifiers.next(prefix), audienceId, kind, labelers, clock.instant());
        runs.put(run.id(), run);
        return run;
    }

    Recalculation get(String id, Recalculation.Kind kind) {
        return runs.find(id).filter(run -> run.kind() == kind).orElseThrow(() -> Problem.notFound(noun(kind), id));
    }

    Recalculation latest(String audienceId, Recalculation.Kind kind) {
        List<Recalculation> own =
                byAudience.in(audienceId).filter(run -> run.kind() == kind).toList();
        if (own.isEmpty()) {
            throw Problem.of(404, "Not Found", "The audience has had no " + noun(kind) + " so far.");
        }
        return own.get(own.size() - 1);
    }

    private static String noun(Recalculation.Kind kind) {
        return kind == Recalculation.Kind.STATE ? "state recalculation" : "inactivity sync";
    }
}
