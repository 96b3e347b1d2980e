package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.Prompt;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds prompts to a benchmark: first all media are uploaded, then one prompt after another is added, since the service
 * keeps prompts in the order in which they arrive.
 */
final class PromptAdding {

    private final BenchmarkServices services;
    private final List<Prompt> prompts;
    private final Map<Asset, AssetOutcome> media;
    private final Map<Integer, FailedUpload<Prompt>> failures = new TreeMap<>();

    /** Uploads the media. */
    PromptAdding(BenchmarkServices services, List<Prompt> prompts) {
        this.services = services;
        this.prompts = prompts;
        List<Asset> wanted =
                prompts.stream().map(Prompt::asset).flatMap(Optional::stream).toList();
        this.media = wanted.isEmpty() ? Map.of() : services.assets().outcomes(wanted);
        for (int i = 0; i < prompts.size(); i++) {
            Prompt prompt = prompts.get(i);
            if (outcome(prompt) instanceof AssetOutcome.Failed failed) {
                failures.put(i, services.failures().assets(prompt, List.of(failed)));
            }
        }
    }

    private @Nullable AssetOutcome outcome(Prompt prompt) {
        return prompt.asset().map(media::get).orElse(null);
    }

    /** What failed so far, in the order given. */
    List<FailedUpload<Prompt>> failures() {
        return new ArrayList<>(failures.values());
    }

    int attempted() {
        return prompts.size();
    }

    /** Adds the prompts whose media were uploaded. */
    void addTo(String benchmarkId) {
        for (int i = 0; i < prompts.size(); i++) {
            if (!failures.containsKey(i)) {
                add(benchmarkId, i);
            }
        }
    }

    private void add(String benchmarkId, int position) {
        Prompt prompt = prompts.get(position);
        AssetInput asset =
                outcome(prompt) instanceof AssetOutcome.Stored stored ? new AssetInput.Existing(stored.name()) : null;
        try {
            addOnce(benchmarkId, prompt, asset);
        } catch (OperationInterruptedException interrupted) {
            throw interrupted;
        } catch (RapidataException failed) {
            failures.put(position, services.failures().exception(prompt, UploadStage.PROMPT, failed));
        }
    }

    /** Where the answer was lost, the identifier tells whether the prompt arrived. */
    private void addOnce(String benchmarkId, Prompt prompt, @Nullable AssetInput asset) {
        try {
            services.benchmarks().addPrompt(benchmarkId, prompt, asset);
        } catch (ConnectionException lost) {
            if (!lost.requestMayHaveArrived()) {
                throw lost;
            }
            if (services.benchmarks()
                    .findPrompt(benchmarkId, prompt.identifier())
                    .isEmpty()) {
                services.benchmarks().addPrompt(benchmarkId, prompt, asset);
            }
        }
    }
}
