package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.server.Problem;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds validation sets for a kind of task. */
final class SetChoice {

    private static final List<String> ASSET_TYPES = List.of("None", "Image", "Video", "Audio", "Text");
    private static final List<String> MODALITIES = List.of(
            "None",
            "BoundingBox",
            "Classify",
            "Compare",
            "FreeText",
            "Line",
            "Locate",
            "NamedEntity",
            "Polygon",
            "Scrub",
            "Transcription");
    private static final List<String> PROMPT_TYPES = List.of("None", "Text", "Asset");

    private final ValidationSets sets;

    SetChoice(ValidationSets sets) {
        this.sets = sets;
    }

    /** The sets whose kinds are exactly those asked for, the newest first. */
    List<ValidationSet> compatible(Context context) {
        return fitting(context, Set::equals);
    }

    /** The set whose kinds overlap with those asked for and whose instructions are most like the one given. */
    List<ValidationSet> recommended(Context context) {
        Set<String> wanted = words(context.queryParam("instruction"));
        List<ValidationSet> fitting = fitting(context, (known, asked) -> !Collections.disjoint(known, asked));
        Optional<ValidationSet> best = fitting.stream().max(Comparator.comparingLong(set -> likeness(set, wanted)));
        return best.stream().toList();
    }

    private List<ValidationSet> fitting(Context context, Match match) {
        Predicate<ValidationSet> fits = kind(context, "assetType", ASSET_TYPES, sets::assetTypes, match)
                .and(kind(context, "modality", MODALITIES, sets::modalities, match))
                .and(kind(context, "promptType", PROMPT_TYPES, sets::promptTypes, match));
        return sets.stream().filter(fits).toList();
    }

    private static Predicate<ValidationSet> kind(
            Context context,
            String parameter,
            List<String> allowed,
            Function<ValidationSet, Set<String>> known,
            Match match) {
        Set<String> asked = new TreeSet<>();
        context.queryParams(parameter).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(value -> asked.add(name(parameter, value, allowed)));
        return set -> asked.isEmpty() || match.test(known.apply(set), asked);
    }

    private static String name(String parameter, String value, List<String> allowed) {
        return allowed.stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Problem.invalid(parameter, "'" + value + "' is not one of " + allowed + "."));
    }

    private long likeness(ValidationSet set, Set<String> wanted) {
        return sets.rapids(set.id()).stream()
                .map(rapid -> words(rapid.instruction()))
                .mapToLong(words -> words.stream().filter(wanted::contains).count())
                .max()
                .orElse(0);
    }

    private static Set<String> words(@Nullable String sentence) {
        Collection<String> words = sentence == null
                ? List.of()
                : List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return new TreeSet<>(words);
    }

    /** Compares kinds. */
    private interface Match {
        boolean test(Set<String> known, Set<String> asked);
    }
}
