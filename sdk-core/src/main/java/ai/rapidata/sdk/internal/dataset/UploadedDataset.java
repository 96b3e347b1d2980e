package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.internal.resume.ResumeJournal;
import ai.rapidata.sdk.internal.upload.UploadReport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dataset and what became of the datapoints that were to be in it.
 *
 * @param dataset the dataset
 * @param report what became of them
 * @param journal opens the journal of a resumable upload, or null when the upload is not resumable
 * @param ownerId the id of what the dataset was made with, or null if it belongs to nothing yet
 */
public record UploadedDataset(
        ServiceDataset dataset,
        UploadReport report,
        @Nullable Supplier<ResumeJournal> journal,
        @Nullable String ownerId) {}
