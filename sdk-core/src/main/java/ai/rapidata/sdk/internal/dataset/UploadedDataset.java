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
 */
public record UploadedDataset(
        ServiceDataset dataset,
        UploadReport report,
        @Nullable Supplier<ResumeJournal> journal) {}
