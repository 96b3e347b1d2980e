package ai.rapidata.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names on axes, where each must be there once. */
final class Labels {

    private Labels() {}

    /** The names, those that come again numbered: {@code a}, {@code a (2)}. */
    static List<String> distinct(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> labels = new ArrayList<>();
        for (String name : names) {
            String label = name;
            for (int number = 2; !taken.add(label); number++) {
                label = name + " (" + number + ")";
            }
            labels.add(label);
        }
        return labels;
    }
}
