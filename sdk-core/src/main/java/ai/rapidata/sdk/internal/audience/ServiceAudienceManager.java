package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.AudienceDetails;
import ai.rapidata.sdk.audience.AudienceField;
import ai.rapidata.sdk.audience.AudienceKind;
import ai.rapidata.sdk.audience.AudienceManager;
import ai.rapidata.sdk.audience.AudienceOptions;
import ai.rapidata.sdk.audience.FilteredAudience;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The audiences of the service. */
public final class ServiceAudienceManager implements AudienceManager {

    private final AudienceServices services;

    /**
     * Creates it.
     *
     * @param services what handles share
     */
    public ServiceAudienceManager(AudienceServices services) {
        this.services = services;
    }

    @Override
    public Audience createAudience(String name, UnaryOperator<AudienceOptions> options) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the audience a name");
        }
        AudienceOptions chosen = options.apply(AudienceOptions.defaults());
        JsonObject body = new AudienceBodies(media -> services.uploads().uploadedNames(media)).creation(name, chosen);
        String id = services.audiences().create(body);
        return new ServiceAudience(services, id, name, AudienceKind.CUSTOM, chosen.filters());
    }

    @Override
    public Audience getAudienceById(String id) {
        AudienceDetails details = services.audiences().get(id);
        if (details.filter().isPresent()) {
            throw new InvalidInputException(
                    "id",
                    id,
                    id + " is a part of audience " + details.baseAudienceId(),
                    "call getFilteredAudienceById");
        }
        return ServiceAudience.of(services, details);
    }

    @Override
    public FilteredAudience getFilteredAudienceById(String id) {
        AudienceDetails details = services.audiences().get(id);
        Optional<Filter> filter = details.filter();
        if (filter.isEmpty()) {
            throw new InvalidInputException("id", id, id + " is no part of another audience", "call getAudienceById");
        }
        return new ServiceFilteredAudience(
                services, details.id(), details.name(), details.baseAudienceId(), filter.get());
    }

    @Override
    public Page<Audience> findAudiences(String name, int amount, int page) {
        return page(PageRequest.byName(name, amount, page));
    }

    @Override
    public Stream<Audience> streamAudiences(UnaryOperator<Search<AudienceField>> search) {
        return Listing.stream(
                PageRequest.first(search.apply(Search.everything()), "-created_at"), this::page, Audience::id);
    }

    private Page<Audience> page(PageRequest request) {
        return services.audiences().find(request).map(details -> ServiceAudience.of(services, details));
    }
}
