package ai.rapidata.sdk.internal.order;

import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.OrderApi;
import ai.rapidata.sdk.internal.dataset.DatasetProduct;
import ai.rapidata.sdk.internal.dataset.DatasetSource;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.internal.job.DefinitionUploads;
import ai.rapidata.sdk.internal.job.LabelingPlan;
import ai.rapidata.sdk.internal.job.Warnings;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.order.OrderOptions;
import ai.rapidata.sdk.recovery.FailedUploadException;

/** Makes an order of a plan: first the order itself with its empty dataset, then the datapoints in it. */
final class OrderMaking {

    private final OrderServices services;
    private final LabelingPlan plan;
    private final OrderOptions options;
    private final Warnings warnings;

    OrderMaking(OrderServices services, LabelingPlan plan, OrderOptions options, Warnings warnings) {
        this.services = services;
        this.plan = plan;
        this.options = options;
        this.warnings = warnings;
    }

    Order make() {
        JsonObject body = OrderBodies.of(plan, options);
        options.validationSetId().ifPresent(services.validationSetCheck());
        DefinitionUploads.Uploaded upload = services.uploads().upload(plan, name -> create(body), warnings);
        ServiceOrder order = handle(upload);
        UploadedDataset uploaded = upload.uploaded();
        DatasetProduct<Order> product = DatasetProduct.ofOwner(
                uploaded,
                plan.upload(),
                plan.tolerance(),
                order,
                (dataset, attempted, failures, made, retry) -> FailedUploadException.ofOrder(
                        dataset, attempted, failures, made, () -> previewed(order, retry.get())));
        return previewed(order, product.finish(uploaded.report()));
    }

    private DatasetSource.Made create(JsonObject body) {
        OrderApi.NewOrder created = services.orders().create(body);
        return new DatasetSource.Made(created.datasetId(), created.id());
    }

    private ServiceOrder handle(DefinitionUploads.Uploaded upload) {
        String id = upload.uploaded().ownerId();
        if (id == null) {
            throw new IllegalStateException("the upload was not begun for an order");
        }
        ServiceOrder order =
                ServiceOrder.made(services, id, plan.name(), upload.uploaded().dataset(), warnings);
        services.origins()
                .remember(id, ServiceOrder.ONLY_REVISION, upload.uploaded().dataset(), upload.given());
        services.pages().mention("Order", order.page());
        return order;
    }

    /** Prepares the preview, without which the order is as good as with it. */
    private Order previewed(ServiceOrder order, Order complete) {
        try {
            services.orders().preview(order.id());
        } catch (OperationInterruptedException interrupted) {
            throw interrupted;
        } catch (RapidataException refused) {
            warnings.add(
                    JobWarning.Kind.PREVIEW,
                    "order " + order.id() + " is complete, but its preview could not be prepared: "
                            + refused.getMessage());
        }
        return complete;
    }
}
