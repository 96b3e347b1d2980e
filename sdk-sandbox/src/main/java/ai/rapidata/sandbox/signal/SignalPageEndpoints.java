package ai.rapidata.sandbox.signal;

import ai.rapidata.sandbox.page.SignalView;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of the app that shows signals with their last runs. */
final class SignalPageEndpoints implements Endpoints {

    private static final int MOST_SIGNALS = 100;
    private static final int MOST_RUNS = 10;

    private final Signals signals;

    SignalPageEndpoints(Signals signals) {
        this.signals = signals;
    }

    @Override
    public void register(Routes routes) {
        for (String root : List.of("/app", "")) {
            routes.anybody().get(root + "/signals", this::list);
        }
    }

    private void list(Context context) {
        List<SignalView> views =
                signals.stream().limit(MOST_SIGNALS).map(this::view).toList();
        Views.html(context, "signals.jte", Map.of("signals", views));
    }

    private SignalView view(Signal signal) {
        return new SignalView(
                signal.id(),
                signal.name(),
                Objects.requireNonNullElse(signal.description(), ""),
                signal.intervalSeconds(),
                signal.isPaused() ? "" : signal.nextRunAt().toString(),
                signals.runs(signal.id())
                        .limit(MOST_RUNS)
                        .map(run -> run(signal, run))
                        .toList());
    }

    private static SignalView.Run run(Signal signal, SignalRun run) {
        @Nullable String jobId = run.audienceJobId();
        @Nullable String note = run.failureMessage() == null ? run.skippedReason() : run.failureMessage();
        return new SignalView.Run(
                run.startedAt().toString(),
                run.triggerSource().name(),
                run.status().name(),
                Objects.requireNonNullElse(note, ""),
                jobId == null ? "" : "/app/audiences/" + signal.audienceId() + "/job/" + jobId);
    }
}
