package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.Subject;
import java.util.List;
import java.util.Map;

/** What a comparison is about whose votes were given instead of asked for: nothing was shown. */
final class ExactVotes {
    private ExactVotes() {}

    static Subject subject(String id, Leaderboard board) {
        Task task = new Task(new Question.Compare(board.instruction()), List.of(), null, Map.of());
        return new Subject(id, 0, null, task, Json.object(), null, Map.of());
    }
}
