package ai.rapidata.sandbox.signal;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.job.Assignments;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.EntityStore;
import java.util.List;

/** Signals with everything that belongs to them, put together. */
public final class SignalService implements Endpoints {

    private final List<Endpoints> endpoints;

    /**
     * Puts the service together and goes on with the signals that were there before.
     *
     * @param store where signals and runs are kept
     * @param clock when signals fire
     * @param assignments makes the jobs
     */
    public SignalService(EntityStore store, SandboxClock clock, Assignments assignments) {
        Signals signals = new Signals(store, clock, assignments);
        this.endpoints = List.of(new SignalEndpoints(signals), new SignalPageEndpoints(signals));
        signals.resumeAll();
    }

    @Override
    public void register(Routes routes) {
        endpoints.forEach(each -> each.register(routes));
    }
}
