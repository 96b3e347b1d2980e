package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.internal.dataset.DatasetProduct;
import ai.rapidata.sdk.internal.dataset.ServiceDataset;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.recovery.FailedUploadException;
import java.util.List;
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

    JobDefinition make(LabelingPlan plan, Warnings warnings) {
        DefinitionUploads.Uploaded upload = uploads.upload(plan, uploads.newDatasets(), warnings);
        DatasetProduct<JobDefinition> product = new DatasetProduct<>(
                upload.uploaded(),
                plan.upload(),
                plan.tolerance(),
                new Persisting(plan, upload.given(), warnings),
                FailedUploadException::ofJobDefinition);
        return product.finish(upload.uploaded().report());
    }

    /** Creates the definition, or gets the one that an earlier run of the same resumable upload created. */
    private final class Persisting implements DatasetProduct.Making<JobDefinition> {
        private final LabelingPlan plan;
        private final List<Datapoint> given;
        private final Warnings warnings;
        private final DefinitionPersistence persistence;

        Persisting(LabelingPlan plan, List<Datapoint> given, Warnings warnings) {
            this.plan = plan;
            this.given = given;
            this.warnings = warnings;
            this.persistence = new DefinitionPersistence(services.definitions(), uploads.sleeper());
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
            services.origins().remember(id, FIRST_REVISION, dataset, given);
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
