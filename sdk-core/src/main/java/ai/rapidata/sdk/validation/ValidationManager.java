package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Creates and finds validation sets, which orders and selections refer to. Found sets come newest first, with what the
 * search returned of them. An audience has examples of its own instead.
 */
public interface ValidationManager extends ValidationSetFactory {

    /** How many sets a search returns when nothing else was said. */
    int DEFAULT_AMOUNT = 10;

    /**
     * Gets a validation set.
     *
     * @param id its id
     * @return the set
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this id
     */
    ValidationSet getValidationSetById(String id);

    /**
     * Finds the newest validation sets.
     *
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<ValidationSet> findValidationSets() {
        return findValidationSets("");
    }

    /**
     * Finds validation sets by name.
     *
     * @param name a part of the name; the empty string finds all
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<ValidationSet> findValidationSets(String name) {
        return findValidationSets(name, DEFAULT_AMOUNT);
    }

    /**
     * Finds validation sets by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many at most, at least 1
     * @return the first page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is below 1
     */
    default Page<ValidationSet> findValidationSets(String name, int amount) {
        return findValidationSets(name, amount, 1);
    }

    /**
     * Finds validation sets by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<ValidationSet> findValidationSets(String name, int amount, int page);

    /**
     * Finds validation sets by name, asking for further pages only as they are needed.
     *
     * @param name a part of the name; the empty string finds all
     * @return all of them, newest first
     */
    default Stream<ValidationSet> streamValidationSets(String name) {
        return streamValidationSets(search -> search.contains(ValidationSetField.NAME, name));
    }

    /**
     * Finds validation sets, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<ValidationSet> streamValidationSets(UnaryOperator<Search<ValidationSetField>> search);

    /**
     * Lists the validation sets that the account's organization can use.
     *
     * @return all of them, each with id and name
     */
    List<ValidationSet> findAvailableValidationSets();

    /**
     * Finds the validation sets to which tasks of a kind can be added.
     *
     * @param needs says what the tasks are like
     * @return all of them
     */
    List<ValidationSet> findCompatibleValidationSets(UnaryOperator<RapidNeeds> needs);

    /**
     * Finds the validation sets that suit tasks of a kind best.
     *
     * @param needs says what the tasks are like
     * @return the sets, the best first; none if nothing suits
     */
    List<ValidationSet> findRecommendedValidationSets(UnaryOperator<RapidNeeds> needs);
}
