package ai.rapidata.sdk.internal.flow;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.flow.Flow;
import ai.rapidata.sdk.flow.FlowDetails;
import ai.rapidata.sdk.flow.FlowField;
import ai.rapidata.sdk.flow.FlowManager;
import ai.rapidata.sdk.flow.FlowOptions;
import ai.rapidata.sdk.flow.FlowUpdate;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The flows of the service. */
public final class ServiceFlowManager implements FlowManager {

    private final FlowServices services;

    /**
     * Creates it.
     *
     * @param services what handles share
     */
    public ServiceFlowManager(FlowServices services) {
        this.services = services;
    }

    @Override
    public Flow createRankingFlow(String name, String instruction, UnaryOperator<FlowOptions> options) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the flow a name");
        }
        FlowUpdate.nothing().instruction(instruction);
        FlowOptions chosen = options.apply(FlowOptions.defaults()).checked();
        return new ServiceFlow(services, services.flows().create(name, instruction, chosen), name);
    }

    @Override
    public Flow getFlowById(String id) {
        return handle(services.flows().get(id));
    }

    @Override
    public Page<Flow> findFlows(String name, int amount, int page) {
        return services.flows().find(PageRequest.byName(name, amount, page)).map(this::handle);
    }

    @Override
    public Stream<Flow> streamFlows(UnaryOperator<Search<FlowField>> search) {
        PageRequest first = PageRequest.first(search.apply(Search.everything()), "-created_at");
        return Listing.stream(first, services.flows()::find, FlowDetails::id).map(this::handle);
    }

    @Override
    public void preheat() {
        services.flows().preheat();
    }

    private Flow handle(FlowDetails details) {
        return new ServiceFlow(services, details.id(), details.name());
    }
}
