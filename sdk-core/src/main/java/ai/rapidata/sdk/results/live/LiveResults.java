package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.search.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The answers to one job as they come in. Unlike the result file, which is made when a job is completed, they can be
 * asked for at any time. Nothing is cached: every call asks the service. Thread-safe.
 */
public interface LiveResults {

    /** How many items a page has when nothing else was said. */
    int DEFAULT_AMOUNT = 10;

    /** How many responses are returned when nothing else was said. */
    int DEFAULT_RESPONSES = 100;

    /**
     * The first results.
     *
     * @return at most {@link #DEFAULT_AMOUNT} results; none while the job has no task for labelers
     */
    default Page<LiveResult> find() {
        return find(DEFAULT_AMOUNT, 1);
    }

    /**
     * One page of results.
     *
     * @param amount how many results a page has, at least 1
     * @param page which page, counted from 1
     * @return the page; empty while the job has no task for labelers
     * @throws ai.rapidata.sdk.error.InvalidInputException if a number is below 1
     */
    Page<LiveResult> find(int amount, int page);

    /**
     * All results, page after page as they are asked for.
     *
     * @return the results, lazily
     */
    default Stream<LiveResult> stream() {
        return stream(Set.of());
    }

    /**
     * All results of tasks in certain states, page after page as they are asked for.
     *
     * @param states the states; empty for all; without effect for rankings
     * @return the results, lazily
     */
    Stream<LiveResult> stream(Set<TaskState> states);

    /**
     * The newest single answers, over all tasks.
     *
     * @return at most {@link #DEFAULT_RESPONSES} answers, the newest first; none while the job has no task
     */
    default List<Response> responses() {
        return responses(DEFAULT_RESPONSES, ResponseOrder.NEWEST_FIRST);
    }

    /**
     * Single answers, over all tasks.
     *
     * @param limit how many at most, at least 1
     * @param order which ones first
     * @return the answers; none while the job has no task for labelers
     * @throws ai.rapidata.sdk.error.InvalidInputException if the limit is below 1
     */
    List<Response> responses(int limit, ResponseOrder order);

    /**
     * How often each side of a comparison won.
     *
     * @param weighted true to let each answer weigh as much as its labeler is reliable, false to count answers
     * @return the wins; empty while the job has no task for labelers
     */
    Optional<SideWins> sideWins(boolean weighted);

    /**
     * One page of the datapoints that the job is about.
     *
     * @param amount how many datapoints a page has, at least 1
     * @param page which page, counted from 1
     * @return the page; empty if the job has no dataset
     * @throws ai.rapidata.sdk.error.InvalidInputException if a number is below 1
     */
    Page<JobDatapoint> datapoints(int amount, int page);

    /**
     * All datapoints that the job is about, page after page as they are asked for.
     *
     * @return the datapoints, lazily
     */
    Stream<JobDatapoint> streamDatapoints();

    /**
     * One task with its neighbours.
     *
     * @param taskId the id of the task in the middle
     * @param window how many neighbours on each side at most, at least 1
     * @return the task and its neighbours; empty if there is no such task
     * @throws ai.rapidata.sdk.error.InvalidInputException if the window is below 1
     */
    Optional<TaskNeighbourhood> around(String taskId, int window);
}
