package ai.rapidata.sdk.faults;

import ai.rapidata.sdk.dataset.UploadOutcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a case ended, in the words of the table. */
record Ending(String text) {

    static Ending of(Map<UploadOutcome, Integer> counts) {
        Map<UploadOutcome, Integer> sorted = new EnumMap<>(counts);
        sorted.values().removeIf(count -> count == 0);
        return new Ending(sorted.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ")));
    }

    static Ending exception(Throwable e) {
        return new Ending("`" + e.getClass().getSimpleName() + "`");
    }

    /** The same where the dataset could not be looked at after the upload. */
    Ending unchecked() {
        return new Ending(text + ", not checked");
    }

    /** What is in the ending without the numbers, which may differ a little where time plays a part. */
    static Set<String> kinds(String text) {
        Set<String> kinds = new TreeSet<>();
        for (String part : text.split(",")) {
            kinds.add(part.replaceAll("[0-9]", "").strip().toUpperCase(Locale.ROOT));
        }
        return kinds;
    }

    @Override
    public String toString() {
        return text;
    }
}
