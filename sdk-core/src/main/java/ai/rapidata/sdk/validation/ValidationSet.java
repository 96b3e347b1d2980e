package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A set of tasks with known answers. Handles are safe for use by several threads. */
public interface ValidationSet {

    /** How many tasks a search returns when nothing else was said. */
    int DEFAULT_AMOUNT = 10;

    /**
     * The set's id.
     *
     * @return the id
     */
    String id();

    /**
     * The set's name. Asks the service once if this handle does not know it.
     *
     * @return the name
     */
    String name();

    /**
     * Which dimensions of their scores the tasks tell about labelers. Asks the service once if this handle does not know.
     *
     * @return the dimensions
     */
    List<String> dimensions();

    /**
     * Asks the service about this set.
     *
     * @return its present details
     */
    ValidationSetDetails details();

    /**
     * Adds a task.
     *
     * @param rapid the task
     * @return this set
     * @throws FailedRapidsException if it cannot be added; it can be retried
     */
    default ValidationSet addRapid(Rapid rapid) {
        return addRapids(List.of(rapid));
    }

    /**
     * Adds tasks, side by side.
     *
     * @param rapids the tasks; none does nothing
     * @return this set
     * @throws FailedRapidsException if some cannot be added; it can be retried
     */
    ValidationSet addRapids(List<Rapid> rapids);

    /**
     * Sets which dimensions of their scores the tasks tell about labelers.
     *
     * @param dimensions the dimensions, none blank; an empty list takes them all away
     * @return this set
     * @throws ai.rapidata.sdk.error.InvalidInputException if one is blank
     */
    ValidationSet updateDimensions(List<String> dimensions);

    /**
     * Sets whether labelers are told of wrong answers. Their scores change in any case.
     *
     * @param shouldAlert true to tell them
     * @return this set
     */
    ValidationSet updateShouldAlert(boolean shouldAlert);

    /**
     * Sets whether tasks can be taken out because labelers flag them.
     *
     * @param canBeFlagged false to keep them in whatever labelers say
     * @return this set
     */
    ValidationSet updateCanBeFlagged(boolean canBeFlagged);

    /**
     * Gives this set another name.
     *
     * @param name the name, not blank
     * @return this set
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    ValidationSet updateName(String name);

    /**
     * Lets everybody use this set, or nobody else.
     *
     * @param isPublic true for everybody
     * @return this set
     */
    ValidationSet updateVisibility(boolean isPublic);

    /**
     * Counts the tasks.
     *
     * @return how many there are
     */
    long rapidCount();

    /**
     * Lists the first tasks.
     *
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<ValidationRapid> findRapids() {
        return findRapids(DEFAULT_AMOUNT, 1);
    }

    /**
     * Lists tasks.
     *
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<ValidationRapid> findRapids(int amount, int page);

    /**
     * Lists all tasks, asking for further pages only as they are needed.
     *
     * @return all of them
     */
    default Stream<ValidationRapid> streamRapids() {
        return streamRapids(search -> search);
    }

    /**
     * Finds tasks, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order
     * @return all of them
     */
    Stream<ValidationRapid> streamRapids(UnaryOperator<Search<RapidField>> search);

    /**
     * Takes a task out of this set and deletes it.
     *
     * @param rapidId the task's id, see {@link ValidationRapid#id()}
     * @throws ai.rapidata.sdk.error.NotFoundException if it does not exist
     */
    void deleteRapid(String rapidId);

    /**
     * The page of this set.
     *
     * @return its address
     */
    URI page();

    /**
     * Prints the address of {@link #page()} and opens it in a browser where there is a desktop. Never fails.
     *
     * @return this set
     */
    ValidationSet view();

    /**
     * Deletes this set with its tasks.
     *
     * @throws ai.rapidata.sdk.error.NotFoundException if it does not exist
     */
    void delete();
}
