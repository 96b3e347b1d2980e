package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.internal.dataset.DatasetProduct;
import ai.rapidata.sdk.internal.dataset.ServiceDataset;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.recovery.FailedUploadException;
import java.util.Optional;

/** Makes a definition of a plan. */
final class DefinitionMaking {

    private static final int FIRST_REVISION = 1;

    private final JobServices services;
    private final DefinitionUploads uploads;

    DefinitionMaking(JobServices services, DefinitionUploads uploads) {
        this.services = services;
        this.uploads = uploads;
    }

    JobDefinition make(DefinitionPlan plan, Warnings warnings) {
        DefinitionUploads.Uploaded upload = uploads.upload(
                plan.name(),
                plan.task().type(),
                plan.datapoints(),
                plan.task().instruction(),
                plan.shortening(),
                plan.upload(),
                warnings);
        UploadReport report = upload.uploaded().report();
        warnOfTolerated(plan, report, warnings);
        DatasetProduct<JobDefinition> product = new DatasetProduct<>(
                upload.uploaded(),
                plan.upload(),
                plan.tolerance(),
                new Persisting(plan, upload, warnings),
                FailedUploadException::ofJobDefinition);
        return product.finish(report);
    }

    private static void warnOfTolerated(DefinitionPlan plan, UploadReport report, Warnings warnings) {
        int failed = report.failures().size();
        boolean tolerated = plan.tolerance().isPresent()
                && report.succeeded() > 0
                && (double) failed / report.attempted() <= plan.tolerance().getAsDouble();
        if (failed > 0 && tolerated) {
            warnings.add(
                    JobWarning.Kind.DATAPOINTS_FAILED,
                    failed + " of " + report.attempted()
                            + " datapoints failed to upload, which is within the tolerance");
        }
    }

    /** Creates the definition, or gets the one that an earlier run of the same resumable upload created. */
    private final class Persisting implements DatasetProduct.Making<JobDefinition> {
        private final DefinitionPlan plan;
        private final DefinitionUploads.Uploaded upload;
        private final Warnings warnings;
        private final DefinitionPersistence persistence = new DefinitionPersistence(services.definitions());

        Persisting(DefinitionPlan plan, DefinitionUploads.Uploaded upload, Warnings warnings) {
            this.plan = plan;
            this.upload = upload;
            this.warnings = warnings;
        }

        @Override
        public JobDefinition make(ServiceDataset dataset) {
            return again(persistence.create(plan, dataset.id()), dataset);
        }

        @Override
        public String idOf(JobDefinition made) {
            return made.id();
        }

        @Override
        public JobDefinition again(String id, ServiceDataset dataset) {
            services.origins().remember(id, FIRST_REVISION, dataset, upload.given());
            ServiceJobDefinition definition =
                    new ServiceJobDefinition(services, uploads, id, plan.name(), plan.task(), warnings);
            services.pages().mention("Job definition", definition.page());
            return definition;
        }

        @Override
        public Optional<JobDefinition> find(ServiceDataset dataset) {
            return persistence.find(plan.name(), dataset.id()).map(id -> again(id, dataset));
        }
    }
}
