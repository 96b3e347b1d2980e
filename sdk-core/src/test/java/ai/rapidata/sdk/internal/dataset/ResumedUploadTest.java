package ai.rapidata.sdk.internal.dataset;

import static ai.rapidata.sdk.testing.FakeUploadService.datapointAt;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.ResumeRefusedException;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.internal.upload.UploadedOrigins;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedUploadTest {
    private static final UploadOptions RESUMABLE = UploadOptions.defaults().withResumeKey("my upload");

    @TempDir
    Path directory;

    private final FakeUploadService service = new FakeUploadService();

    @Test
    void upload_afterACrash_goesOnInTheSameDatasetAndSendsOnlyWhatIsMissing() {
        List<Datapoint> texts = texts(300);
        crashAfter(100, texts);
        int before = service.datapoints().size();
        assertThat(before).isBetween(100, 300);

        UploadReport report = run(texts);

        assertThat(report.succeeded()).isEqualTo(300);
        assertThat(report.progress().skipped()).isGreaterThan(0);
        assertThat(service.seen("POST", "/dataset")).hasSize(1);
        assertThat(places())
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(i -> (long) i).toList());
    }

    @Test
    void answersLostInTheCrash_areLookedForNotSentAgain() {
        List<Datapoint> texts = texts(40);
        try (UploadBench bench = bench()) {
            service.loseAnswer(
                    40, request("POST", "/dataset/.*/datapoint"), new OperationInterruptedException("killed"));
            service.refuse(100, request("GET", "/dataset/.*"), error(503, "down"));
            bench.creation
                    .createResumable("n", texts, RESUMABLE)
                    .journal()
                    .get()
                    .close();
        }
        assertThat(service.datapoints()).hasSize(40);

        UploadReport report = runAfterFaults(texts);

        assertThat(report.succeeded()).isEqualTo(40);
        assertThat(service.datapoints()).hasSize(40);
    }

    @Test
    void journal_holdsNoTextPathOrUrl_andIsRemovedWhenDone() throws IOException {
        Path file = Files.writeString(directory.resolve("secret-name.png"), "x");
        List<Datapoint> datapoints = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            datapoints.add(Datapoint.mediaPair(file.toString(), "http://h/secret-url-" + i)
                    .withContext("secret context"));
        }
        crashAfter(50, datapoints);
        Path journal = onlyJournal();
        assertThat(Files.readString(journal, StandardCharsets.UTF_8))
                .contains("sent")
                .doesNotContain("secret-url")
                .doesNotContain("secret context");

        run(datapoints);
        assertThat(journals()).hasSize(1);
        finish(datapoints);

        assertThat(journals()).isEmpty();
    }

    @Test
    void urls_fetchedBeforeTheCrash_areNotHandedOverAgain() {
        List<Datapoint> media = Datapoints.media(
                IntStream.range(0, 200).mapToObj(i -> "http://h/" + i + ".png").toList());
        crashAfter(60, media);

        UploadReport report = run(media);

        assertThat(report.succeeded()).isEqualTo(200);
        Set<String> handedOver = new HashSet<>();
        service.batches()
                .forEach(batch -> batch.urls.forEach(
                        url -> assertThat(handedOver.add(url)).as(url).isTrue()));
        assertThat(places()).hasSize(200);
    }

    @Test
    void origins_ofSkippedDatapoints_areKnownToo() throws IOException {
        List<Datapoint> files = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            files.add(Datapoint.media(Files.writeString(directory.resolve(i + ".png"), "content " + i)
                    .toString()));
        }
        crashAfter(40, files);

        try (UploadBench bench = bench()) {
            UploadedDataset uploaded = bench.creation.createResumable("n", files, RESUMABLE);
            uploaded.journal().get().close();

            assertThat(uploaded.dataset().origins().uploaded())
                    .extracting(UploadedOrigins.Uploaded::datapoint)
                    .containsExactlyElementsOf(files);
            assertThat(uploaded.dataset().origins().uploaded())
                    .allSatisfy(origin -> assertThat(origin.names().get(0)).isEqualTo(storedName(origin.sortIndex())));
        }
    }

    @Test
    void changedInput_isRefusedBeforeAnythingIsSent() {
        List<Datapoint> texts = texts(50);
        crashAfter(20, texts);
        int before = service.seen().size();

        List<Datapoint> other = new ArrayList<>(texts);
        other.set(0, Datapoint.text("changed"));

        assertRefused(other, ResumeRefusedException.Reason.CHANGED_INPUT);
        assertRefused(texts.subList(0, 49), ResumeRefusedException.Reason.CHANGED_INPUT);
        assertThat(service.seen()).hasSize(before);
    }

    @Test
    void changedInput_fromAStream_isRefusedWhereItDiffers() {
        List<Datapoint> texts = texts(50);
        crashAfter(20, () -> texts.iterator());

        try (UploadBench bench = bench()) {
            Iterable<Datapoint> other = () -> Stream.concat(
                            Stream.of(Datapoint.text("changed")), texts.stream().skip(1))
                    .iterator();
            assertThatThrownBy(() -> bench.creation.createResumable("n", other, RESUMABLE))
                    .isInstanceOfSatisfying(
                            ResumeRefusedException.class, e -> assertThat(e).hasMessageContaining("datapoint 0"));
        }
    }

    @Test
    void secondOwner_isRefusedUntilTheFirstHasEnded() {
        try (UploadBench bench = bench()) {
            UploadedDataset uploaded = bench.creation.createResumable("n", texts(3), RESUMABLE);

            assertRefused(texts(3), ResumeRefusedException.Reason.IN_USE);
            uploaded.journal().get().close();

            assertThat(run(texts(3)).progress().skipped()).isEqualTo(3);
        }
    }

    @Test
    void discard_letsTheKeyBeginAnew() {
        crashAfter(20, texts(50));
        try (UploadBench bench = bench()) {
            assertThat(bench.creation.discard("my upload")).isTrue();
            assertThat(bench.creation.discard("my upload")).isFalse();
        }

        finish(List.of(Datapoint.text("something else")));

        assertThat(service.seen("POST", "/dataset")).hasSize(2);
    }

    @Test
    void product_isMadeOnceAcrossRuns() {
        List<Datapoint> texts = texts(5);
        service.refuse(1, datapointAt(3), error(400, "refused"));
        List<String> made = new ArrayList<>();

        assertThatThrownBy(() -> finish(texts, made))
                .isInstanceOf(RapidataException.class)
                .hasMessage("1 failed");
        String product = finish(texts, made);

        assertThat(made).containsExactly("product 0");
        assertThat(product).isEqualTo("product 0 again");
        assertThat(journals()).isEmpty();
        assertThat(places()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void groups_createdBeforeTheCrash_areNotCreatedAgain() {
        List<Datapoint> ranked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ranked.add(Datapoint.text("t" + i).withGroup("" + i / 10));
        }
        crashAfter(60, ranked);
        run(ranked);

        List<String> groups = service.seen("POST", "/dataset/.*/group").stream()
                .map(seen -> seen.body().string("group").orElseThrow())
                .toList();
        assertThat(groups).doesNotHaveDuplicates();
    }

    @Test
    void unwritableJournal_failsTheDatapointsInsteadOfLosingTrack() throws IOException {
        Path uploads = Files.createDirectories(directory.resolve("cache"));
        Files.writeString(uploads.resolve("uploads"), "a file where the directory should be");

        try (UploadBench bench = bench()) {
            assertThatThrownBy(() -> bench.creation.createResumable("n", texts(3), RESUMABLE))
                    .isInstanceOfSatisfying(
                            ResumeRefusedException.class,
                            e -> assertThat(e.reason()).isEqualTo(ResumeRefusedException.Reason.UNREADABLE));
        }
        assertThat(service.seen()).isEmpty();
    }

    private void assertRefused(List<Datapoint> datapoints, ResumeRefusedException.Reason reason) {
        try (UploadBench bench = bench()) {
            assertThatThrownBy(() -> bench.creation.createResumable("n", datapoints, RESUMABLE))
                    .isInstanceOfSatisfying(
                            ResumeRefusedException.class,
                            e -> assertThat(e.reason()).isEqualTo(reason));
        }
    }

    /** Everything the client does from a certain moment on is lost, as if its process had been killed. */
    private void crashAfter(int datapoints, Iterable<Datapoint> input) {
        boolean[] dead = new boolean[1];
        service.onRequest(any -> {
            if (dead[0] || service.datapoints().size() >= datapoints) {
                dead[0] = true;
                throw new OperationInterruptedException("the process is dead");
            }
        });
        UploadBench bench = bench();
        try {
            bench.creation
                    .createResumable("n", input, RESUMABLE)
                    .journal()
                    .get()
                    .close();
        } finally {
            service.onRequest(any -> {});
            bench.close();
        }
    }

    private UploadReport runAfterFaults(List<Datapoint> datapoints) {
        FakeUploadService healthy = service.withoutFaults();
        try (UploadBench bench = new UploadBench(healthy, directory.resolve("cache"))) {
            UploadedDataset uploaded = bench.creation.createResumable("n", datapoints, RESUMABLE);
            uploaded.journal().get().close();
            return uploaded.report();
        }
    }

    private UploadReport run(Iterable<Datapoint> datapoints) {
        try (UploadBench bench = bench()) {
            UploadedDataset uploaded = bench.creation.createResumable("n", datapoints, RESUMABLE);
            uploaded.journal().get().close();
            return uploaded.report();
        }
    }

    private void finish(List<Datapoint> datapoints) {
        finish(datapoints, new ArrayList<>());
    }

    private String finish(List<Datapoint> datapoints, List<String> made) {
        try (UploadBench bench = bench()) {
            UploadedDataset uploaded = bench.creation.createResumable("n", datapoints, RESUMABLE);
            DatasetProduct.Making<String> making = new DatasetProduct.Making<>() {
                @Override
                public String make(ServiceDataset dataset) {
                    made.add("product " + made.size());
                    return made.get(made.size() - 1);
                }

                @Override
                public String idOf(String product) {
                    return product;
                }

                @Override
                public String again(String id, ServiceDataset dataset) {
                    return id + " again";
                }

                @Override
                public Optional<String> find(ServiceDataset dataset) {
                    return Optional.empty();
                }
            };
            return new DatasetProduct<>(
                            uploaded,
                            RESUMABLE,
                            OptionalDouble.empty(),
                            making,
                            (dataset, attempted, failures, product, retry) ->
                                    new RapidataException(failures.size() + " failed"))
                    .finish(uploaded.report());
        }
    }

    private List<Long> places() {
        return service.datapoints().stream()
                .map(FakeUploadService.Stored::sortIndex)
                .sorted()
                .toList();
    }

    private String storedName(long place) {
        return service.datapoints().stream()
                .filter(stored -> stored.sortIndex() == place)
                .findFirst()
                .flatMap(stored -> stored.body().object("asset").orElseThrow().string("name"))
                .orElseThrow();
    }

    private Path onlyJournal() {
        return journals().get(0);
    }

    private List<Path> journals() {
        try (Stream<Path> files = Files.list(directory.resolve("cache/uploads"))) {
            return files.filter(file -> file.toString().endsWith(".journal")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadBench bench() {
        return new UploadBench(service, directory.resolve("cache"));
    }

    private static List<Datapoint> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Datapoint.text("text " + i))
                .toList();
    }
}
