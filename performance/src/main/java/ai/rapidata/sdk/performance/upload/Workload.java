package ai.rapidata.sdk.performance.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is uploaded: datapoints for the library, and the same as bytes for the bare client.
 *
 * @param texts whether the datapoints are texts; otherwise each shows one medium
 * @param sources texts, URLs or paths of files
 * @param files the files, empty for texts and URLs
 */
record Workload(boolean texts, List<String> sources, List<Path> files) {

    private static final int NAME_LENGTH = "file-1234567.jpg".length();

    static Workload ofTexts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add("Sentence number " + i + ": the children were amazed by the magician's tricks.");
        }
        return new Workload(true, texts, List.of());
    }

    static Workload ofUrls(int count) {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            urls.add("https://assets.example.com/images/" + i + ".jpg");
        }
        return new Workload(false, urls, List.of());
    }

    static Workload ofFiles(List<Path> files) {
        return new Workload(false, files.stream().map(Path::toString).toList(), files);
    }

    int size() {
        return sources.size();
    }

    List<Datapoint> datapoints() {
        return sources.stream()
                .map(source -> texts ? Datapoint.text(source) : Datapoint.media(source))
                .toList();
    }

    /** The bodies of the requests that create the datapoints, as the library writes them. */
    List<byte[]> datapointBodies() {
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String asset = texts
                    ? "{\"_t\":\"TextAssetInput\",\"text\":\"" + sources.get(i) + "\"}"
                    : "{\"_t\":\"ExistingAssetInput\",\"name\":\"" + "n".repeat(NAME_LENGTH) + "\"}";
            bodies.add(("{\"asset\":" + asset + ",\"context\":null,\"sortIndex\":" + i
                            + ",\"group\":null,\"transcription\":null,\"privateMetadata\":null}")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bodies;
    }

    /** The bodies of the requests that hand over the URLs, in batches of the sizes given. */
    List<byte[]> batchBodies(List<Integer> sizes) {
        List<byte[]> bodies = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            bodies.add(Json.write(JsonObject.builder()
                    .put("urls", JsonValue.ofStrings(sources.subList(from, from + size)))
                    .put("correlationId", "00000000-0000-0000-0000-000000000000")
                    .build()));
            from += size;
        }
        return bodies;
    }
}
