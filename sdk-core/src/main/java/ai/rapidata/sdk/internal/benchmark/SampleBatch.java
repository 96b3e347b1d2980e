package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.BenchmarkPrompt;
import ai.rapidata.sdk.benchmark.ModelSample;
import ai.rapidata.sdk.benchmark.PromptSet;
import ai.rapidata.sdk.error.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Samples with the identifiers of their prompts. The same sample of the same prompt is there once, however often it was
 * given: the service keeps one only.
 *
 * @param given the samples as they were given
 * @param different those of them that are different from all before
 * @param identifiers for each given sample the identifier of its prompt
 */
record SampleBatch(List<ModelSample> given, List<ModelSample> different, Map<ModelSample, String> identifiers) {

    private static final int SHOWN = 5;

    /**
     * Finds the prompts.
     *
     * @throws InvalidInputException if a sample names none, or a text that several prompts have
     */
    static SampleBatch of(ServiceBenchmark benchmark, List<ModelSample> samples) {
        List<ModelSample> given = List.copyOf(samples);
        PromptSet prompts = prompts(benchmark, given);
        Map<ModelSample, String> identifiers = new HashMap<>();
        List<ModelSample> different = new ArrayList<>();
        Set<ModelSample> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            ModelSample sample = given.get(i);
            String identifier = find(prompts, sample.prompt());
            if (identifier == null) {
                throw unknown(prompts, given, i);
            }
            identifiers.put(sample, identifier);
            if (seen.add(new ModelSample(sample.asset(), identifier))) {
                different.add(sample);
            }
        }
        return new SampleBatch(given, List.copyOf(different), identifiers);
    }

    private static PromptSet prompts(ServiceBenchmark benchmark, List<ModelSample> samples) {
        PromptSet prompts = benchmark.promptSet();
        if (samples.stream().allMatch(sample -> find(prompts, sample.prompt()) != null)) {
            return prompts;
        }
        // Somebody else may have added prompts since they were read.
        benchmark.refresh();
        return benchmark.promptSet();
    }

    /** The identifier of the prompt that a sample was made of. */
    String identifier(ModelSample sample) {
        return Objects.requireNonNull(identifiers.get(sample), "not a sample of this batch");
    }

    /** The same for samples that are the same, however their prompt was named. */
    ModelSample canonical(ModelSample sample) {
        return new ModelSample(sample.asset(), identifier(sample));
    }

    /** The identifier, or the identifier of the only prompt with that text. */
    private static @Nullable String find(PromptSet prompts, String name) {
        if (prompts.find(name).isPresent()) {
            return name;
        }
        List<BenchmarkPrompt> sameText = withText(prompts, name);
        return sameText.size() == 1 ? sameText.get(0).identifier() : null;
    }

    private static List<BenchmarkPrompt> withText(PromptSet prompts, String text) {
        return prompts.prompts().stream()
                .filter(prompt -> text.equals(prompt.prompt()))
                .toList();
    }

    private static InvalidInputException unknown(PromptSet prompts, List<ModelSample> samples, int position) {
        String name = samples.get(position).prompt();
        int several = withText(prompts, name).size();
        if (several > 1) {
            return new InvalidInputException(
                    "samples[" + position + "].prompt",
                    name,
                    several + " prompts have the text \"" + name + "\"",
                    "name the identifier of one of them");
        }
        List<String> known = prompts.identifiers();
        return new InvalidInputException(
                "samples[" + position + "].prompt",
                name,
                "the benchmark has no prompt \"" + name + "\"",
                known.isEmpty()
                        ? "add prompts first"
                        : "use one of its " + known.size() + " identifiers, such as "
                                + known.subList(0, Math.min(SHOWN, known.size())));
    }
}
