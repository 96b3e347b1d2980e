package ai.rapidata.sdk.internal.validation;

import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.validation.FailedRapidsException;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.RapidField;
import ai.rapidata.sdk.validation.ValidationRapid;
import ai.rapidata.sdk.validation.ValidationSet;
import ai.rapidata.sdk.validation.ValidationSetDetails;
import ai.rapidata.sdk.validation.ValidationSetOptions;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A validation set at the service. */
final class ServiceValidationSet implements ValidationSet {

    private static final String IN_ORDER = "id";

    private final ValidationServices services;
    private final String id;
    private volatile @Nullable String name;
    private volatile @Nullable List<String> dimensions;
    private volatile @Nullable ValidationSetDetails known;

    private ServiceValidationSet(
            ValidationServices services, String id, @Nullable String name, @Nullable ValidationSetDetails known) {
        this.services = services;
        this.id = id;
        this.name = name;
        this.known = known;
    }

    /** A set that was just created. */
    static ServiceValidationSet created(ValidationServices services, String id, String name) {
        return new ServiceValidationSet(services, id, name, null);
    }

    /** A set that was found. */
    static ServiceValidationSet found(ValidationServices services, ValidationSetDetails details) {
        return new ServiceValidationSet(services, details.id(), null, details);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        String told = name;
        return told == null ? knownDetails().name() : told;
    }

    @Override
    public List<String> dimensions() {
        List<String> told = dimensions;
        return told == null ? fullDetails().dimensions() : told;
    }

    private ValidationSetDetails knownDetails() {
        ValidationSetDetails details = known;
        return details == null ? details() : details;
    }

    /** The lists of sets that can be used do not tell the dimensions. */
    private ValidationSetDetails fullDetails() {
        ValidationSetDetails details = knownDetails();
        return details.raw().has("dimensions") ? details : details();
    }

    @Override
    public ValidationSetDetails details() {
        ValidationSetDetails details = services.api().get(id);
        known = details;
        return details;
    }

    @Override
    public ValidationSet addRapids(List<Rapid> rapids) {
        List<Rapid> given = List.copyOf(rapids);
        return services.tracing().operation("validationSet.addRapids", () -> {
            add(given);
            return this;
        });
    }

    private void add(List<Rapid> rapids) {
        throwIfAny(put(rapids), rapids.size());
    }

    /** Puts tasks into this set and returns what failed. */
    List<FailedUpload<Rapid>> put(List<Rapid> rapids) {
        return new RapidUpload(services, id, rapids).run();
    }

    void throwIfAny(List<FailedUpload<Rapid>> failures, int attempted) {
        if (!failures.isEmpty()) {
            List<Rapid> failed = failures.stream().map(FailedUpload::item).toList();
            throw new FailedRapidsException(this, attempted, failures, () -> addRapids(failed));
        }
    }

    /** Tells the service what was chosen for the set as a whole. */
    void choose(ValidationSetOptions options) {
        JsonObject changes = JsonObject.builder()
                .putIfPresent(
                        "dimensions", options.dimensions().isEmpty() ? null : JsonValue.ofStrings(options.dimensions()))
                .putIfPresent(
                        "shouldAlert", options.shouldAlert().map(JsonValue::of).orElse(null))
                .putIfPresent(
                        "isFlagOverruled",
                        options.canBeFlagged().map(able -> JsonValue.of(!able)).orElse(null))
                .build();
        if (!changes.isEmpty()) {
            update(changes);
        }
    }

    @Override
    public ValidationSet updateDimensions(List<String> changed) {
        List<String> copy = List.copyOf(changed);
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i).isBlank()) {
                throw new InvalidInputException("dimensions[" + i + "]", copy.get(i), "is blank", "leave it out");
            }
        }
        update(JsonObject.builder().put("dimensions", JsonValue.ofStrings(copy)).build());
        dimensions = copy;
        return this;
    }

    @Override
    public ValidationSet updateShouldAlert(boolean shouldAlert) {
        return update(JsonObject.builder().put("shouldAlert", shouldAlert).build());
    }

    @Override
    public ValidationSet updateCanBeFlagged(boolean canBeFlagged) {
        return update(JsonObject.builder().put("isFlagOverruled", !canBeFlagged).build());
    }

    @Override
    public ValidationSet updateName(String changed) {
        if (changed.isBlank()) {
            throw new InvalidInputException("name", changed, "is blank", "give the validation set a name");
        }
        update(JsonObject.builder().put("name", changed).build());
        name = changed;
        return this;
    }

    @Override
    public ValidationSet updateVisibility(boolean isPublic) {
        return update(JsonObject.builder().put("isPublic", isPublic).build());
    }

    private ValidationSet update(JsonObject changes) {
        services.api().update(id, changes);
        return this;
    }

    @Override
    public long rapidCount() {
        return rapids(page(1, 1)).total();
    }

    @Override
    public Page<ValidationRapid> findRapids(int amount, int page) {
        return rapids(page(amount, page));
    }

    private static PageRequest page(int amount, int page) {
        return new PageRequest(page, amount, List.of(IN_ORDER), List.of(), false);
    }

    @Override
    public Stream<ValidationRapid> streamRapids(UnaryOperator<Search<RapidField>> search) {
        return Listing.stream(
                PageRequest.first(search.apply(Search.everything()), IN_ORDER), this::rapids, ValidationRapid::id);
    }

    private Page<ValidationRapid> rapids(PageRequest request) {
        return services.api().rapids(id, request);
    }

    @Override
    public void deleteRapid(String rapidId) {
        services.api().deleteRapid(rapidId);
    }

    @Override
    public URI page() {
        return services.pages().validationSet(id);
    }

    @Override
    public ValidationSet view() {
        services.pages().show("Validation set", page());
        return this;
    }

    @Override
    public void delete() {
        services.api().delete(id);
    }

    @Override
    public String toString() {
        String told = name;
        ValidationSetDetails details = known;
        String shown = told == null && details != null ? details.name() : told;
        return "ValidationSet[" + id + (shown == null ? "" : ", " + shown) + "]";
    }
}
