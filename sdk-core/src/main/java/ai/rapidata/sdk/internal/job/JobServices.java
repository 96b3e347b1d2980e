package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.internal.api.AudienceApi;
import ai.rapidata.sdk.internal.api.JobApi;
import ai.rapidata.sdk.internal.api.JobDefinitionApi;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.desktop.Pages;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.telemetry.Tracing;

/**
 * What the handles of jobs and definitions of one client share.
 *
 * @param jobs the calls about jobs
 * @param definitions the calls about definitions
 * @param audiences the calls about audiences
 * @param waiter waits
 * @param ticker measures time
 * @param pages shows pages
 * @param terminal prints
 * @param origins leads from results back to datapoints
 * @param tracing where spans are reported
 */
public record JobServices(
        JobApi jobs,
        JobDefinitionApi definitions,
        AudienceApi audiences,
        Waiter waiter,
        Ticker ticker,
        Pages pages,
        Terminal terminal,
        KnownOrigins origins,
        Tracing tracing) {

    /**
     * Without spans.
     *
     * @param jobs the calls about jobs
     * @param definitions the calls about definitions
     * @param audiences the calls about audiences
     * @param waiter waits
     * @param ticker measures time
     * @param pages shows pages
     * @param terminal prints
     * @param origins leads from results back to datapoints
     */
    public JobServices(
            JobApi jobs,
            JobDefinitionApi definitions,
            AudienceApi audiences,
            Waiter waiter,
            Ticker ticker,
            Pages pages,
            Terminal terminal,
            KnownOrigins origins) {
        this(jobs, definitions, audiences, waiter, ticker, pages, terminal, origins, Tracing.none());
    }

    AudienceFeasibility feasibility() {
        return new AudienceFeasibility(audiences);
    }

    CostEstimation costs() {
        return new CostEstimation(waiter);
    }
}
