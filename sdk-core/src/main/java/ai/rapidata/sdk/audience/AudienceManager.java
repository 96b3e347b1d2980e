package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Creates and finds audiences. Found audiences come newest first. */
public interface AudienceManager {

    /** How many audiences a search returns when nothing else was said. */
    int DEFAULT_AMOUNT = 10;

    /**
     * Creates an audience of everybody, to be trained with examples.
     *
     * @param name its name, not blank
     * @return the audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    default Audience createAudience(String name) {
        return createAudience(name, options -> options);
    }

    /**
     * Creates an audience, to be trained with examples.
     *
     * @param name its name, not blank
     * @param options changes the defaults, for example to certain countries
     * @return the audience
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank, a value is outside its range, or an
     *     audience cannot have one of the filters
     */
    Audience createAudience(String name, UnaryOperator<AudienceOptions> options);

    /**
     * Gets an audience.
     *
     * @param id its id; {@value AudienceDetails#GLOBAL_ID} is the audience of everybody
     * @return the audience
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this id
     * @throws ai.rapidata.sdk.error.InvalidInputException if it is a part of another audience; then
     *     {@link #getFilteredAudienceById(String)} gets it
     */
    Audience getAudienceById(String id);

    /**
     * Gets a part of an audience.
     *
     * @param id its id
     * @return the part
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this id
     * @throws ai.rapidata.sdk.error.InvalidInputException if it is no part of another audience; then
     *     {@link #getAudienceById(String)} gets it
     */
    FilteredAudience getFilteredAudienceById(String id);

    /**
     * Finds the newest audiences.
     *
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<Audience> findAudiences() {
        return findAudiences("");
    }

    /**
     * Finds audiences by name.
     *
     * @param name a part of the name; the empty string finds all
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<Audience> findAudiences(String name) {
        return findAudiences(name, DEFAULT_AMOUNT);
    }

    /**
     * Finds audiences by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many at most, at least 1
     * @return the first page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is below 1
     */
    default Page<Audience> findAudiences(String name, int amount) {
        return findAudiences(name, amount, 1);
    }

    /**
     * Finds audiences by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<Audience> findAudiences(String name, int amount, int page);

    /**
     * Finds audiences by name, asking for further pages only as they are needed.
     *
     * @param name a part of the name; the empty string finds all
     * @return all of them, newest first
     */
    default Stream<Audience> streamAudiences(String name) {
        return streamAudiences(search -> search.contains(AudienceField.NAME, name));
    }

    /**
     * Finds audiences, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<Audience> streamAudiences(UnaryOperator<Search<AudienceField>> search);
}
