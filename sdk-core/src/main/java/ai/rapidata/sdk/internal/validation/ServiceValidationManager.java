package ai.rapidata.sdk.internal.validation;

import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.RapidNeeds;
import ai.rapidata.sdk.validation.ValidationManager;
import ai.rapidata.sdk.validation.ValidationSet;
import ai.rapidata.sdk.validation.ValidationSetDetails;
import ai.rapidata.sdk.validation.ValidationSetField;
import ai.rapidata.sdk.validation.ValidationSetOptions;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The validation sets of the service. */
public final class ServiceValidationManager implements ValidationManager {

    private static final String NEWEST_FIRST = "-created_at";

    private final ValidationServices services;

    /**
     * Creates it.
     *
     * @param services what handles share
     */
    public ServiceValidationManager(ValidationServices services) {
        this.services = services;
    }

    @Override
    public ValidationSet createMixedSet(String name, List<Rapid> rapids, UnaryOperator<ValidationSetOptions> options) {
        ValidationSetOptions chosen = options.apply(ValidationSetOptions.defaults());
        check(name, rapids, chosen);
        List<Rapid> given = List.copyOf(rapids);
        return services.tracing().operation("validation.createSet", () -> create(name, given, chosen));
    }

    private static void check(String name, List<Rapid> rapids, ValidationSetOptions options) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the validation set a name");
        }
        if (rapids.isEmpty()) {
            throw new InvalidInputException("rapids", rapids, "is empty", "give at least one task");
        }
        for (int i = 0; i < rapids.size(); i++) {
            if (Objects.isNull(rapids.get(i))) {
                throw new InvalidInputException("rapids[" + i + "]", null, "is null", "give a task");
            }
        }
        boolean ofOneType = options.contexts().isPresent()
                || options.mediaContexts().isPresent()
                || options.explanations().isPresent()
                || options.requiredPrecision().isPresent()
                || options.requiredCompleteness().isPresent()
                || !options.settings().isEmpty();
        if (ofOneType) {
            throw new InvalidInputException(
                    "options",
                    null,
                    "hold contexts, explanations, measures or settings for tasks that were made already",
                    "give them with each task");
        }
    }

    private ValidationSet create(String name, List<Rapid> rapids, ValidationSetOptions options) {
        ServiceValidationSet set =
                ServiceValidationSet.created(services, services.api().create(name), name);
        List<FailedUpload<Rapid>> failures;
        try {
            failures = set.put(rapids);
            set.choose(options);
        } catch (RapidataException e) {
            e.addSuppressed(new RapidataException("Validation set " + set.id() + " was created before this"));
            throw e;
        }
        set.throwIfAny(failures, rapids.size());
        return set;
    }

    @Override
    public ValidationSet getValidationSetById(String id) {
        return found(services.api().get(id));
    }

    @Override
    public Page<ValidationSet> findValidationSets(String name, int amount, int page) {
        return sets(PageRequest.byName(name, amount, page));
    }

    @Override
    public Stream<ValidationSet> streamValidationSets(UnaryOperator<Search<ValidationSetField>> search) {
        return Listing.stream(
                PageRequest.first(search.apply(Search.everything()), NEWEST_FIRST), this::sets, ValidationSet::id);
    }

    private Page<ValidationSet> sets(PageRequest request) {
        return services.api().find(request).map(this::found);
    }

    private ValidationSet found(ValidationSetDetails details) {
        return ServiceValidationSet.found(services, details);
    }

    @Override
    public List<ValidationSet> findAvailableValidationSets() {
        return all(services.api().available());
    }

    @Override
    public List<ValidationSet> findCompatibleValidationSets(UnaryOperator<RapidNeeds> needs) {
        return all(services.api().compatible(needs.apply(RapidNeeds.any())));
    }

    @Override
    public List<ValidationSet> findRecommendedValidationSets(UnaryOperator<RapidNeeds> needs) {
        return all(services.api().recommended(needs.apply(RapidNeeds.any())));
    }

    private List<ValidationSet> all(List<ValidationSetDetails> details) {
        return details.stream().map(this::found).toList();
    }
}
