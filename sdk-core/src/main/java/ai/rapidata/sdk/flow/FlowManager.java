package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Creates and finds ranking flows. Safe for use by several threads. */
public interface FlowManager {

    /**
     * Creates a flow that collects up to {@value FlowOptions#DEFAULT_MAX_RESPONSES} responses for each batch.
     *
     * @param name the name of the flow
     * @param instruction what labelers are asked of each pair of items, 1 to 250 characters
     * @return the flow
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name or the instruction is blank, or the instruction is
     *     too long; nothing is sent then
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Flow createRankingFlow(String name, String instruction) {
        return createRankingFlow(name, instruction, options -> options);
    }

    /**
     * Creates a flow.
     *
     * @param name the name of the flow
     * @param instruction what labelers are asked of each pair of items, 1 to 250 characters
     * @param options changes the defaults
     * @return the flow
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name or the instruction is blank, the instruction is too
     *     long, or the thresholds contradict each other; nothing is sent then
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Flow createRankingFlow(String name, String instruction, UnaryOperator<FlowOptions> options);

    /**
     * Gets a flow.
     *
     * @param id the id of the flow
     * @return the flow
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none of that id
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Flow getFlowById(String id);

    /**
     * Finds the ten newest flows.
     *
     * @return the flows, newest first
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Page<Flow> findFlows() {
        return findFlows("", 10, 1);
    }

    /**
     * Finds the newest flows.
     *
     * @param amount how many at most, 1 to 100
     * @return the flows, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is outside its range
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Page<Flow> findFlows(int amount) {
        return findFlows("", amount, 1);
    }

    /**
     * Finds the ten newest flows whose name contains a text.
     *
     * @param name the text; empty for all flows
     * @return the flows, newest first
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Page<Flow> findFlows(String name) {
        return findFlows(name, 10, 1);
    }

    /**
     * Finds the newest flows whose name contains a text.
     *
     * @param name the text; empty for all flows
     * @param amount how many at most, 1 to 100
     * @return the flows, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is outside its range
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default Page<Flow> findFlows(String name, int amount) {
        return findFlows(name, amount, 1);
    }

    /**
     * Finds flows whose name contains a text.
     *
     * @param name the text; empty for all flows
     * @param amount how many flows a page has, 1 to 100
     * @param page which page, counted from 1
     * @return the flows of that page, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is outside its range
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Page<Flow> findFlows(String name, int amount, int page);

    /**
     * Finds all flows whose name contains a text, newest first, page by page while the stream is read.
     *
     * @param name the text; empty for all flows
     * @return a lazy stream; its operations throw what requests throw
     */
    default Stream<Flow> streamFlows(String name) {
        return streamFlows(search -> search.contains(FlowField.NAME, name));
    }

    /**
     * Finds all flows that match, page by page while the stream is read.
     *
     * @param search what to look for; newest first if it names no order
     * @return a lazy stream; its operations throw what requests throw
     */
    Stream<Flow> streamFlows(UnaryOperator<Search<FlowField>> search);

    /**
     * Asks the service to have labelers ready. Worth calling about five minutes before batches whose results are urgent.
     *
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void preheat();
}
