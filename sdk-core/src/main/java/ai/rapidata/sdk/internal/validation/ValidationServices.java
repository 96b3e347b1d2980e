package ai.rapidata.sdk.internal.validation;

import ai.rapidata.sdk.internal.api.ValidationApi;
import ai.rapidata.sdk.internal.desktop.Pages;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import ai.rapidata.sdk.internal.upload.AssetUploads;
import ai.rapidata.sdk.internal.upload.ItemFailures;

/**
 * What the handles of validation sets of one client share.
 *
 * @param api the calls about validation sets
 * @param assets brings media to the service
 * @param failures words failures
 * @param workers how many tasks are sent side by side at most
 * @param rounds how often a task is sent at most
 * @param pages shows pages
 * @param tracing where spans are reported
 */
public record ValidationServices(
        ValidationApi api,
        AssetUploads assets,
        ItemFailures failures,
        int workers,
        int rounds,
        Pages pages,
        Tracing tracing) {}
