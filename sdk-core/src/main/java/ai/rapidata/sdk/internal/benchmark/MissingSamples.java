package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.ModelSample;
import ai.rapidata.sdk.benchmark.ParticipantSample;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.dataset.MediaAsset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the samples that a model should have with those that the service has. */
final class MissingSamples {

    private MissingSamples() {}

    static Map<String, Integer> counts(Collection<String> identifiers, Stream<ParticipantSample> present) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        identifiers.forEach(identifier -> missing.merge(identifier, 1, Integer::sum));
        present.forEach(sample -> missing.computeIfPresent(sample.identifier(), (name, count) -> count - 1));
        missing.values().removeIf(count -> count <= 0);
        return Collections.unmodifiableMap(missing);
    }

    static List<ModelSample> of(SampleBatch wanted, Stream<ParticipantSample> present) {
        Map<String, List<ModelSample>> wantedByPrompt = new LinkedHashMap<>();
        wanted.different()
                .forEach(sample -> wantedByPrompt
                        .computeIfAbsent(wanted.identifier(sample), absent -> new ArrayList<>())
                        .add(sample));
        Map<String, List<ParticipantSample>> presentByPrompt = new HashMap<>();
        present.forEach(sample -> presentByPrompt
                .computeIfAbsent(sample.identifier(), absent -> new ArrayList<>())
                .add(sample));
        List<ModelSample> missing = new ArrayList<>();
        wantedByPrompt.forEach((identifier, samples) ->
                missing.addAll(of(samples, presentByPrompt.getOrDefault(identifier, List.of()))));
        return List.copyOf(missing);
    }

    /** Of one prompt. Samples that are recognised are left out; where that leaves too few, all are missing. */
    private static List<ModelSample> of(List<ModelSample> wanted, List<ParticipantSample> present) {
        int count = wanted.size() - present.size();
        if (count <= 0) {
            return List.of();
        }
        List<ModelSample> unrecognised = new ArrayList<>(wanted);
        for (ParticipantSample sample : present) {
            AssetDetails asset = sample.asset();
            if (asset != null) {
                List<ModelSample> fitting = unrecognised.stream()
                        .filter(candidate -> fits(candidate.asset(), asset))
                        .toList();
                if (fitting.size() == 1) {
                    unrecognised.remove(fitting.get(0));
                }
            }
        }
        return unrecognised.size() < count ? wanted : unrecognised;
    }

    private static boolean fits(Asset wanted, AssetDetails present) {
        String label = present.label();
        if (label.equals(wanted.source())
                || present instanceof AssetDetails.File file && file.name().equals(wanted.source())) {
            return true;
        }
        return wanted instanceof MediaAsset media && !media.isUrl() && label.equals(fileName(media.location()));
    }

    private static String fileName(String location) {
        try {
            Path name = Path.of(location).getFileName();
            return name == null ? location : name.toString();
        } catch (InvalidPathException noPath) {
            return location;
        }
    }
}
