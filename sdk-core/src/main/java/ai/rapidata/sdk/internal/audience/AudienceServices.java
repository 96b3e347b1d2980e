package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.internal.api.AudienceApi;
import ai.rapidata.sdk.internal.job.JobServices;
import ai.rapidata.sdk.internal.upload.AssetUploads;

/**
 * What the handles of audiences of one client share.
 *
 * @param jobs what handles of jobs share
 * @param uploads brings the assets of examples to the service
 * @param config whether content is checked
 */
public record AudienceServices(JobServices jobs, AssetUploads uploads, UploadConfig config) {

    AudienceApi audiences() {
        return jobs.audiences();
    }
}
