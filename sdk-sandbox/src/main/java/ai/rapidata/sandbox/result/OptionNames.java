package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.crowd.Stimulus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a result row calls the options it compares.
 *
 * <p>An option is called by its original file name or its text. Where two options of one row would get the same name
 * (two folders with a {@code 001.png} each), all files of the row are called by the name the service gave them, which
 * is also the last part of their {@code assetUrls} entry. Options that are equal even then are numbered: {@code a},
 * {@code a (2)}.
 */
final class OptionNames {

    private OptionNames() {}

    static List<String> of(List<Stimulus> options) {
        List<String> labels = options.stream().map(Stimulus::label).toList();
        if (distinct(labels)) {
            return labels;
        }
        return numbered(options, Stimulus::identifier);
    }

    private static List<String> numbered(List<Stimulus> options, Function<Stimulus, String> name) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Stimulus option : options) {
            String wanted = name.apply(option);
            String free = wanted;
            for (int number = 2; !taken.add(free); number++) {
                free = wanted + " (" + number + ")";
            }
            names.add(free);
        }
        return names;
    }

    private static boolean distinct(List<String> names) {
        return new HashSet<>(names).size() == names.size();
    }
}
