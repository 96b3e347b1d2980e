package ai.rapidata.sdk.internal.signal;

import ai.rapidata.sdk.internal.api.SignalApi;
import ai.rapidata.sdk.internal.job.JobServices;

/**
 * What the handles of signals of one client share.
 *
 * @param signals the calls about signals
 * @param jobs what handles of jobs share
 */
public record SignalServices(SignalApi signals, JobServices jobs) {}
