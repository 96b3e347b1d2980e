package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.internal.api.BenchmarkApi;
import ai.rapidata.sdk.internal.api.LeaderboardApi;
import ai.rapidata.sdk.internal.api.ParticipantApi;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.desktop.Pages;
import ai.rapidata.sdk.internal.upload.AssetUploads;
import ai.rapidata.sdk.internal.upload.ItemFailures;
import ai.rapidata.sdk.job.JobManager;

/**
 * What the handles of benchmarks of one client share.
 *
 * @param benchmarks the calls about benchmarks
 * @param leaderboards the calls about leaderboards
 * @param participants the calls about models
 * @param assets uploads media
 * @param failures words for what failed
 * @param workers how many requests may run at once
 * @param rounds how often samples that the service lacks are looked for and sent again
 * @param jobs finds the jobs of runs
 * @param waiter waits
 * @param ticker measures time
 * @param pages shows pages
 */
public record BenchmarkServices(
        BenchmarkApi benchmarks,
        LeaderboardApi leaderboards,
        ParticipantApi participants,
        AssetUploads assets,
        ItemFailures failures,
        int workers,
        int rounds,
        JobManager jobs,
        Waiter waiter,
        Ticker ticker,
        Pages pages) {}
