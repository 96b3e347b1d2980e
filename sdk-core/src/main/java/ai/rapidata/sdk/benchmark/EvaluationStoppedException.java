package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.error.RapidataException;
import java.util.List;
import java.util.stream.Collectors;

/** An evaluation will not come to its end by itself, because runs failed or are paused. */
@SuppressWarnings("serial") // never serialized
public class EvaluationStoppedException extends RapidataException {

    private static final long serialVersionUID = 1L;

    private final List<LeaderboardRun> runs;

    /**
     * Creates an exception.
     *
     * @param runs the runs that failed or are paused
     */
    public EvaluationStoppedException(List<LeaderboardRun> runs) {
        super("the evaluation does not go on: "
                + runs.stream()
                        .map(run -> "run " + run.id() + (run.name().isEmpty() ? "" : " \"" + run.name() + "\"") + " is "
                                + run.status())
                        .collect(Collectors.joining(", ")));
        this.runs = List.copyOf(runs);
    }

    /**
     * What stands in the way.
     *
     * @return the runs that failed or are paused, unmodifiable
     */
    public List<LeaderboardRun> runs() {
        return runs;
    }
}
