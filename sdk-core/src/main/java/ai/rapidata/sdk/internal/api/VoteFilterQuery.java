package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.internal.http.ApiRequest;

/** Writes filters of votes into queries. */
final class VoteFilterQuery {

    private VoteFilterQuery() {}

    static ApiRequest.Builder add(VoteFilter filter, ApiRequest.Builder request) {
        filter.weighted().ifPresent(weighted -> request.query("useWeightedScoring", weighted));
        return addConditions(filter, request);
    }

    /** For calls that do not know weights. */
    static ApiRequest.Builder addConditions(VoteFilter filter, ApiRequest.Builder request) {
        filter.choices().forEach((property, values) -> request.queryAll(property.wireName() + "[in]", values));
        filter.votedFrom().ifPresent(moment -> request.query("voted_at[gte]", moment));
        filter.votedBefore().ifPresent(moment -> request.query("voted_at[lt]", moment));
        return request;
    }
}
