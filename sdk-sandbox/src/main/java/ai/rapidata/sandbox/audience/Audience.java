package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.crowd.Labeler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of labelers.
 *
 * @param id its id; {@code fau_…} for a filtered view
 * @param kind where it comes from
 * @param name its name
 * @param description what it is for, in Markdown, or null
 * @param origin the name it was created with, which decides who graduates
 * @param filters who may come; all must let a labeler through
 * @param rule when a labeler is let in
 * @param settings the customer's other choices, by their names on the wire
 * @param recruiting how long it has been recruiting
 * @param baseId for a filtered view the audience below it, else null
 * @param filter for a filtered view what lets labelers through, else null
 * @param createdAt when it was made
 * @param ownerId the customer, a UUID
 * @param ownerMail the customer's mail address
 * @param organizationId the customer's organization
 */
public record Audience(
        String id,
        AudienceKind kind,
        String name,
        @Nullable String description,
        String origin,
        List<AudienceFilter> filters,
        GraduationRule rule,
        ObjectNode settings,
        Recruiting recruiting,
        @Nullable String baseId,
        @Nullable AudienceFilter filter,
        Instant createdAt,
        String ownerId,
        String ownerMail,
        String organizationId) {

    /** Copies the filters. */
    public Audience {
        filters = List.copyOf(filters);
    }

    /**
     * Whether a labeler may come.
     *
     * @param labeler the labeler
     * @return true if all filters let the labeler through
     */
    boolean welcomes(Labeler labeler) {
        return filters.stream().allMatch(each -> each.test(labeler));
    }

    Audience with(Recruiting next) {
        return new Audience(
                id,
                kind,
                name,
                description,
                origin,
                filters,
                rule,
                settings,
                next,
                baseId,
                filter,
                createdAt,
                ownerId,
                ownerMail,
                organizationId);
    }

    Audience withOwner(String newOwnerId, String newOwnerMail) {
        return new Audience(
                id,
                kind,
                name,
                description,
                origin,
                filters,
                rule,
                settings,
                recruiting,
                baseId,
                filter,
                createdAt,
                newOwnerId,
                newOwnerMail,
                organizationId);
    }

    Audience with(AudienceChanges changes) {
        return new Audience(
                id,
                kind,
                changes.name() == null ? name : changes.name(),
                changes.description(description),
                origin,
                changes.filters() == null ? filters : changes.filters(),
                changes.rule() == null ? rule : changes.rule(),
                changes.settings(settings),
                recruiting,
                baseId,
                filter,
                createdAt,
                ownerId,
                ownerMail,
                organizationId);
    }
}
