package ai.rapidata.sdk.internal.signal;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.signal.Signal;
import ai.rapidata.sdk.signal.SignalDetails;
import ai.rapidata.sdk.signal.SignalField;
import ai.rapidata.sdk.signal.SignalManager;
import ai.rapidata.sdk.signal.SignalOptions;
import ai.rapidata.sdk.signal.SignalRun;
import ai.rapidata.sdk.signal.SignalUpdate;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The signals of the service. */
public final class ServiceSignalManager implements SignalManager {

    private final SignalServices services;

    /**
     * Creates it.
     *
     * @param services what handles share
     */
    public ServiceSignalManager(SignalServices services) {
        this.services = services;
    }

    @Override
    public Signal createSignal(
            String name,
            String audienceId,
            String jobDefinitionId,
            Duration interval,
            UnaryOperator<SignalOptions> options) {
        requireText("audienceId", audienceId);
        requireText("jobDefinitionId", jobDefinitionId);
        SignalOptions chosen = options.apply(SignalOptions.defaults());
        JsonObject.Builder body = SignalUpdate.nothing().name(name).interval(interval).changes().toBuilder()
                .put("audienceId", audienceId)
                .put("jobDefinitionId", jobDefinitionId)
                .put("isPublic", chosen.isPublic())
                .putIfPresent("description", chosen.description().orElse(null));
        chosen.revisionNumber().ifPresent(revision -> body.put("revisionNumber", revision));
        String id = services.signals().create(body.build());
        return new ServiceSignal(services, id, name, audienceId, jobDefinitionId);
    }

    private static void requireText(String field, String id) {
        if (id.isBlank()) {
            throw new InvalidInputException(field, id, "is blank", "give the id");
        }
    }

    @Override
    public Signal getSignalById(String id) {
        return handle(services.signals().get(id));
    }

    @Override
    public SignalRun getRunById(String id) {
        return services.signals().run(id);
    }

    @Override
    public Page<Signal> findSignals(String name, int amount, int page) {
        return services.signals().find(PageRequest.byName(name, amount, page)).map(this::handle);
    }

    @Override
    public Stream<Signal> streamSignals(UnaryOperator<Search<SignalField>> search) {
        PageRequest first = PageRequest.first(search.apply(Search.everything()), "-created_at");
        return Listing.stream(first, services.signals()::find, SignalDetails::id)
                .map(this::handle);
    }

    private Signal handle(SignalDetails details) {
        return new ServiceSignal(
                services, details.id(), details.name(), details.audienceId(), details.jobDefinitionId());
    }
}
