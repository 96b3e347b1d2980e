package ai.rapidata.sdk.internal.signal;

import ai.rapidata.sdk.signal.SignalRun;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runs that were there at one moment, told from later ones by what the service says alone: a later run has another id
 * and did not start before the newest of these.
 */
final class KnownRuns {

    private final Set<String> ids;
    private final Instant newest;

    private KnownRuns(Set<String> ids, Instant newest) {
        this.ids = ids;
        this.newest = newest;
    }

    /** Remembers the newest runs. */
    static KnownRuns of(List<SignalRun> newestRuns) {
        Instant newest = newestRuns.stream()
                .flatMap(run -> run.startedAt().stream())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return new KnownRuns(newestRuns.stream().map(SignalRun::id).collect(Collectors.toUnmodifiableSet()), newest);
    }

    /** Finds the later ones among runs of which the newest come first; looks no further than it has to. */
    List<SignalRun> later(Stream<SignalRun> newestFirst) {
        return newestFirst
                .takeWhile(run -> !run.startedAt().orElse(Instant.MAX).isBefore(newest))
                .filter(run -> !ids.contains(run.id()))
                .toList();
    }
}
