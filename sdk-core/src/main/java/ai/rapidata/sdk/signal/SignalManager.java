package ai.rapidata.sdk.signal;

import ai.rapidata.sdk.audience.JobAudience;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Creates and finds signals. Found signals come newest first. Safe for use by several threads. */
public interface SignalManager {

    /** How many things a search returns when nothing else was said. */
    int DEFAULT_AMOUNT = 10;

    /** The shortest time between two runs that the service accepts: 60 seconds. */
    Duration SHORTEST_INTERVAL = Duration.ofSeconds(60);

    /**
     * Creates a signal. Each of its runs makes a job, which costs money at the hosted service.
     *
     * @param name its name, not blank
     * @param audience who answers
     * @param definition of what jobs are made
     * @param interval the time between two runs: whole seconds, at least {@link #SHORTEST_INTERVAL}
     * @return the signal
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank, or the interval is too short or no
     *     number of whole seconds; nothing is sent then
     */
    default Signal createSignal(String name, JobAudience audience, JobDefinition definition, Duration interval) {
        return createSignal(name, audience, definition, interval, options -> options);
    }

    /**
     * Creates a signal. Each of its runs makes a job, which costs money at the hosted service.
     *
     * @param name its name, not blank
     * @param audience who answers
     * @param definition of what jobs are made
     * @param interval the time between two runs: whole seconds, at least {@link #SHORTEST_INTERVAL}
     * @param options changes the defaults
     * @return the signal
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank, or the interval is too short or no
     *     number of whole seconds; nothing is sent then
     */
    default Signal createSignal(
            String name,
            JobAudience audience,
            JobDefinition definition,
            Duration interval,
            UnaryOperator<SignalOptions> options) {
        return createSignal(name, audience.id(), definition.id(), interval, options);
    }

    /**
     * Creates a signal of things whose ids are known. Each of its runs makes a job, which costs money at the hosted
     * service.
     *
     * @param name its name, not blank
     * @param audienceId the id of the audience that answers, not blank
     * @param jobDefinitionId the id of the definition of which jobs are made, not blank
     * @param interval the time between two runs: whole seconds, at least {@link #SHORTEST_INTERVAL}
     * @param options changes the defaults
     * @return the signal
     * @throws ai.rapidata.sdk.error.InvalidInputException if a text is blank, or the interval is too short or no number
     *     of whole seconds; nothing is sent then
     */
    Signal createSignal(
            String name,
            String audienceId,
            String jobDefinitionId,
            Duration interval,
            UnaryOperator<SignalOptions> options);

    /**
     * Gets a signal.
     *
     * @param id its id
     * @return the signal
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this id
     */
    Signal getSignalById(String id);

    /**
     * Gets a run of whichever signal.
     *
     * @param id the id of the run
     * @return the run
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none with this id
     */
    SignalRun getRunById(String id);

    /**
     * Finds the newest signals: one's own and those that everybody may see.
     *
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<Signal> findSignals() {
        return findSignals("");
    }

    /**
     * Finds signals by name.
     *
     * @param name a part of the name; the empty string finds all
     * @return at most {@value #DEFAULT_AMOUNT}
     */
    default Page<Signal> findSignals(String name) {
        return findSignals(name, DEFAULT_AMOUNT);
    }

    /**
     * Finds signals by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many at most, at least 1
     * @return the first page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is below 1
     */
    default Page<Signal> findSignals(String name, int amount) {
        return findSignals(name, amount, 1);
    }

    /**
     * Finds signals by name.
     *
     * @param name a part of the name; the empty string finds all
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<Signal> findSignals(String name, int amount, int page);

    /**
     * Finds signals by name, asking for further pages only as they are needed.
     *
     * @param name a part of the name; the empty string finds all
     * @return all of them, newest first
     */
    default Stream<Signal> streamSignals(String name) {
        return streamSignals(search -> search.contains(SignalField.NAME, name));
    }

    /**
     * Finds signals, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<Signal> streamSignals(UnaryOperator<Search<SignalField>> search);
}
