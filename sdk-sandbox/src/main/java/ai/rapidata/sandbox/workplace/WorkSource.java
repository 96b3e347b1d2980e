package ai.rapidata.sandbox.workplace;

import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import java.util.List;
import java.util.Optional;

/** Has work for people. */
public interface WorkSource {

    /**
     * What is being labeled.
     *
     * @return all that runs, the newest first
     */
    List<Work> running();

    /**
     * The task that somebody should answer next.
     *
     * @param workId the job or order
     * @param labelerId who is to answer
     * @return a task that the person has not answered, or empty if there is none or the work does not run
     */
    Optional<Rapid> next(String workId, String labelerId);

    /**
     * Takes an answer.
     *
     * @param workId the job or order
     * @param rapidId the task
     * @param response the answer
     * @return false if it came too late, or the person has answered before
     */
    boolean answer(String workId, String rapidId, Response response);
}
