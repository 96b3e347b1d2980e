package ai.rapidata.sdk.internal.order;

import ai.rapidata.sdk.internal.api.OrderApi;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.desktop.Pages;
import ai.rapidata.sdk.internal.desktop.Terminal;
import ai.rapidata.sdk.internal.job.DefinitionUploads;
import ai.rapidata.sdk.internal.job.KnownOrigins;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import java.util.function.Consumer;

/**
 * What the handles of orders of one client share.
 *
 * @param orders the calls about orders
 * @param uploads brings datapoints to the service
 * @param validationSetCheck asks the service for a validation set, and throws if there is none with that id
 * @param waiter waits
 * @param ticker measures time
 * @param pages shows pages
 * @param terminal prints
 * @param origins leads from results back to datapoints
 * @param tracing where spans are reported
 */
public record OrderServices(
        OrderApi orders,
        DefinitionUploads uploads,
        Consumer<String> validationSetCheck,
        Waiter waiter,
        Ticker ticker,
        Pages pages,
        Terminal terminal,
        KnownOrigins origins,
        Tracing tracing) {}
