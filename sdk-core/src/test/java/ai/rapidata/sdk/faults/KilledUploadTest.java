package ai.rapidata.sdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.asset.Asset;
import ai.rapidata.sandbox.asset.AssetReference;
import ai.rapidata.sandbox.dataset.Dataset;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.TestClients;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.internal.journal.Journal;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.ChildProgram;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Uploads whose process is killed again and again, without a chance to tidy up. */
class KilledUploadTest {
    /** Held by tests that keep all processors busy for minutes, so that they do so one after the other. */
    static final String PROCESSORS = "processors";

    private static final long SEED = 20_261_128;
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final String KEY = "killed";
    private static final Pattern FILE_IN_KEY = Pattern.compile("/(\\d+\\.png)\\x1f");

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.standard().unchecked();

    @TempDir
    Path directory;

    /** A program that uploads files and URLs in turn under a resume key, and makes a definition of them. */
    static final class Upload {

        public static void main(String[] arguments) {
            Path home = Path.of(arguments[1]);
            List<Datapoint> datapoints = datapoints(home, Integer.parseInt(arguments[2]));
            try (RapidataClient client =
                    TestClients.builder(URI.create(arguments[0]), home).build()) {
                var definition = client.job()
                        .createClassificationJobDefinition(
                                arguments[3],
                                "What is it?",
                                List.of("A", "B"),
                                datapoints,
                                options -> options.resumeKey(KEY));
                System.out.println("made " + definition.id());
            }
        }
    }

    private static List<Datapoint> datapoints(Path home, int count) {
        List<Datapoint> datapoints = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            datapoints.add(Datapoint.media(
                    i % 2 == 0 ? home.resolve("files").resolve(i + ".png").toString() : url(home, i)));
        }
        return datapoints;
    }

    /** The sandbox knows URLs for ever, so each test has its own. */
    private static String url(Path home, int place) {
        return "https://example.org/" + home.getFileName() + "/" + place + ".png";
    }

    @Test
    void killedThreeTimes_goesOnToTheEnd() throws Exception {
        killAndResume(Files.createDirectory(directory.resolve("few")), 300, 3);
    }

    @Test
    @Tag("exhaustive")
    @ResourceLock(PROCESSORS)
    void killedTwentyTimes_goesOnToTheEnd() throws Exception {
        killAndResume(Files.createDirectory(directory.resolve("many")), 10_000, 20);
    }

    private void killAndResume(Path home, int count, int kills) throws Exception {
        Files.createDirectory(home.resolve("files"));
        for (int i = 0; i < count; i += 2) {
            Files.writeString(home.resolve("files").resolve(i + ".png"), home + " bytes of " + i);
        }
        String name = "Killed " + home;
        Watch watch = new Watch();
        try (FaultProxy proxy = FaultProxy.before(sandbox.service().baseUrl())) {
            proxy.watch(watch::answered);
            Random random = new Random(SEED);
            int requests = count + count / 2;
            int[] moments = random.ints(kills, 1, requests * 9 / 10).sorted().toArray();
            for (int moment : moments) {
                try (ChildProgram program = ChildProgram.start(
                        Upload.class, proxy.url().toString(), home.toString(), String.valueOf(count), name)) {
                    CompletableFuture<Void> reached = watch.reach(moment);
                    program.waitUntil(reached, DEADLINE);
                    program.kill();
                }
                watch.knownFromNowOn(knownFiles(home));
            }
            try (ChildProgram program = ChildProgram.start(
                    Upload.class, proxy.url().toString(), home.toString(), String.valueOf(count), name)) {
                assertThat(program.outputAtEnd(DEADLINE)).contains("made ");
            }
        }
        assertThat(watch.sentAgain).isEmpty();
        checkDataset(home, name, count);
        assertThat(definitions(name)).isEqualTo(1);
        try (Stream<Path> left = Files.list(home.resolve("cache").resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    private void checkDataset(Path home, String name, int count) {
        List<Dataset> filled = sandbox.service().datasets().stream()
                .filter(dataset -> dataset.name().equals(name + "_dataset"))
                .filter(dataset -> sandbox.service().datasets().sizeOf(dataset.id()) > 0)
                .toList();
        assertThat(filled).hasSize(1);
        List<ai.rapidata.sandbox.dataset.Datapoint> stored;
        try (Stream<ai.rapidata.sandbox.dataset.Datapoint> datapoints =
                sandbox.service().datasets().datapointsOf(filled.get(0).id())) {
            stored = datapoints.toList();
        }
        assertThat(stored)
                .extracting(ai.rapidata.sandbox.dataset.Datapoint::sortIndex)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, count).boxed().toList());
        assertThat(stored).allSatisfy(datapoint -> {
            int place = Math.toIntExact(datapoint.sortIndex());
            AssetReference.OfFile file = (AssetReference.OfFile) datapoint.asset();
            Asset asset = sandbox.service().assets().find(file.name()).orElseThrow();
            if (place % 2 == 0) {
                assertThat(asset.originalNames()).containsExactly(place + ".png");
            } else {
                assertThat(asset.sourceUrls()).containsExactly(url(home, place));
            }
        });
    }

    private int definitions(String name) {
        try (RapidataClient client = TestClients.builder(sandbox.service().baseUrl(), directory.resolve("reader"))
                .build()) {
            return client.job().findJobDefinitions(name).size();
        }
    }

    /** The files whose names at the service are written down. */
    private static Set<String> knownFiles(Path home) throws IOException {
        Set<String> known = new TreeSet<>();
        Path file = home.resolve("cache").resolve("file-names-1.journal");
        if (!Files.exists(file)) {
            return known;
        }
        try (Journal journal = Journal.open(file, "file-names", Duration.ofSeconds(5))) {
            journal.catchUp(new Journal.EntryReader() {
                @Override
                public void restarted() {}

                @Override
                public void entry(long offset, List<String> fields) {
                    Matcher name = FILE_IN_KEY.matcher(fields.get(1));
                    if (name.find()) {
                        known.add(name.group(1));
                    }
                }
            });
        }
        return known;
    }

    /** Counts what arrives, and takes note of what arrives although the client could know that it is there. */
    private static final class Watch {
        private final Set<String> urls = ConcurrentHashMap.newKeySet();
        private final Set<String> sentAgain = ConcurrentHashMap.newKeySet();
        private volatile Set<String> known = Set.of();
        private final AtomicReference<CompletableFuture<Void>> goal =
                new AtomicReference<>(CompletableFuture.completedFuture(null));
        private int count;
        private int wanted = Integer.MAX_VALUE;

        void answered(FaultProxy.Request request) {
            if (Call.FILE.matches(request)) {
                if (known.contains(request.key())) {
                    sentAgain.add(request.key());
                }
                counted();
            } else if (Call.BATCH_SUBMIT.matches(request)) {
                for (String url : read(request).strings("urls")) {
                    if (!urls.add(url)) {
                        sentAgain.add(url);
                    }
                }
            } else if (Call.DATAPOINT.matches(request)) {
                counted();
            }
        }

        synchronized CompletableFuture<Void> reach(int moment) {
            CompletableFuture<Void> reached = new CompletableFuture<>();
            goal.set(reached);
            wanted = moment;
            if (count >= wanted) {
                reached.complete(null);
            }
            return reached;
        }

        void knownFromNowOn(Set<String> files) {
            known = files;
        }

        private synchronized void counted() {
            if (++count >= wanted) {
                goal.get().complete(null);
            }
        }

        private static JsonObject read(FaultProxy.Request request) {
            try {
                return (JsonObject) Json.parse(request.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
