package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.AssetDetails;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The prompts of a benchmark as they were at one moment. All lists have one element for each prompt, in the same order.
 *
 * @param prompts the prompts, in the order in which they were added
 */
public record PromptSet(List<BenchmarkPrompt> prompts) {

    /** Makes the list unmodifiable. */
    public PromptSet {
        prompts = List.copyOf(prompts);
    }

    /**
     * By what each prompt is known.
     *
     * @return one identifier for each prompt, unmodifiable
     */
    public List<String> identifiers() {
        return prompts.stream().map(BenchmarkPrompt::identifier).toList();
    }

    /**
     * The text of each prompt as it was given.
     *
     * @return one text for each prompt, null where there is none; unmodifiable
     */
    public List<@Nullable String> texts() {
        return column(BenchmarkPrompt::prompt);
    }

    /**
     * The text of each prompt in English.
     *
     * @return one text for each prompt, null where there is none; unmodifiable
     */
    public List<@Nullable String> englishTexts() {
        return column(BenchmarkPrompt::englishPrompt);
    }

    /**
     * What people call the medium of each prompt: the URL it was fetched from or the name of the file it was read from.
     *
     * @return one label for each prompt, null where there is no medium; unmodifiable
     */
    public List<@Nullable String> assets() {
        return column(prompt -> {
            AssetDetails asset = prompt.promptAsset();
            return asset == null ? null : asset.label();
        });
    }

    /**
     * The values of the tags of each prompt.
     *
     * @return one list for each prompt, unmodifiable
     */
    public List<List<String>> tags() {
        return prompts.stream()
                .map(prompt -> prompt.tags().stream().map(Tag::value).toList())
                .toList();
    }

    /**
     * The tags of each prompt with their categories.
     *
     * @return one list for each prompt, unmodifiable
     */
    public List<List<Tag>> structuredTags() {
        return prompts.stream().map(BenchmarkPrompt::tags).toList();
    }

    /**
     * Where each prompt was taken from.
     *
     * @return one source for each prompt, null where none was given; unmodifiable
     */
    public List<@Nullable String> origins() {
        return column(BenchmarkPrompt::origin);
    }

    /**
     * Finds a prompt.
     *
     * @param identifier by what it is known
     * @return the prompt, or empty if there is none
     */
    public Optional<BenchmarkPrompt> find(String identifier) {
        return prompts.stream()
                .filter(prompt -> prompt.identifier().equals(identifier))
                .findFirst();
    }

    private List<@Nullable String> column(Function<BenchmarkPrompt, @Nullable String> property) {
        List<@Nullable String> column = new ArrayList<>(prompts.size());
        for (BenchmarkPrompt prompt : prompts) {
            column.add(property.apply(prompt));
        }
        return Collections.unmodifiableList(column);
    }
}
