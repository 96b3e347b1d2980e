package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.json.JsonObject;

/** One item of the results so far: a task, a ranked item or a ranked group of items, as the kind of job has it. */
public sealed interface LiveResult permits TaskResult, RankedDatapoint, RankedGroup, OtherLiveResult {

    /**
     * The service's id of the item.
     *
     * @return the id; an empty text if the service did not send one
     */
    String id();

    /**
     * The item as the service sent it.
     *
     * @return the whole item, known and unknown members alike
     */
    JsonObject raw();
}
