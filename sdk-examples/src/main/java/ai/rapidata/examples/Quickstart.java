package ai.rapidata.examples;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.results.ClassificationRow;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The main job from beginning to end: pictures from this repository are uploaded and compared, texts are classified, and
 * the answers are printed and written to CSV files.
 *
 * <p>{@code mvn -q -Pquickstart} runs it against a sandbox in this process; see {@link ExampleService} for others.
 */
public final class Quickstart {
    private record Scene(String picture, String description) {}

    private static final List<Scene> SCENES = List.of(
            new Scene("books.png", "A small blue book sitting on a large red book."),
            new Scene("flower.png", "A yellow flower sticking out of a green pot."),
            new Scene("boats.jpg", "Three white sailing boats on a calm sea at sunset."),
            new Scene("balloon.jpg", "A red balloon above a snowy mountain."));

    private static final List<String> MOODS = List.of("Happy", "Unhappy", "Neither");

    private static final List<String> REVIEWS = List.of(
            "So happy with it! Arrived a day early and works like a charm.",
            "The zip broke on the second day. I am an unhappy customer.",
            "It is a grey bag, forty centimetres wide.");

    private final RapidataClient client;
    private final ExampleService service;
    private final Path pictures;
    private final Path output;

    private Quickstart(RapidataClient client, ExampleService service, Path module) {
        this.client = client;
        this.service = service;
        this.pictures = module.resolve("images");
        this.output = module.resolve("target").resolve("quickstart");
    }

    /** Runs both jobs. */
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(System.getProperty("rapidata.examples.module", "sdk-examples"));
        try (ExampleService service = ExampleService.choose();
                RapidataClient client = service.client(module.resolve("target").resolve("quickstart"))) {
            System.out.println("Talking to " + service.description());
            Quickstart quickstart = new Quickstart(client, service, module);
            quickstart.comparePictures();
            quickstart.classifyTexts();
        }
    }

    private void comparePictures() throws IOException {
        List<Datapoint> pairs = SCENES.stream()
                .map(scene -> Datapoint.mediaPair(picture("aurora", scene), picture("borealis", scene))
                        .withContext(scene.description()))
                .toList();
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Quickstart: pictures",
                        "Which image matches the description better?",
                        pairs,
                        options -> options.responsesPerDatapoint(15).abNames("aurora", "borealis"));
        Audience audience = client.audience().findAudiences("alignment").get(0);

        CompareResults results = run(definition, audience, "pictures.csv").asCompare();

        System.out.printf("%n%-52s %8s %10s   %s%n", "Which image matches …", "aurora", "borealis", "winner");
        for (CompareRow row : inInputOrder(results.rows())) {
            System.out.printf(
                    "%-52s %8d %10d   %s%n",
                    row.context().orElse(""),
                    row.options().get(0).votes(),
                    row.options().get(1).votes(),
                    row.winningOption()
                            .map(option -> option.index() == 0 ? "aurora" : "borealis")
                            .orElse("none"));
        }
        System.out.println("Wins: " + results.winsByName());
    }

    private void classifyTexts() throws IOException {
        JobDefinition definition = client.job()
                .createClassificationJobDefinition(
                        "Quickstart: texts",
                        "How does the writer feel?",
                        MOODS,
                        REVIEWS.stream().map(Datapoint::text).toList(),
                        options -> options.responsesPerDatapoint(15).confidenceThreshold(0.99));
        Audience audience = client.audience().getAudienceById("global");

        ClassificationResults results = run(definition, audience, "texts.csv").asClassification();

        System.out.printf("%n%-66s %s%n", "How does the writer feel?", "answers");
        for (ClassificationRow row : inInputOrder(results.rows())) {
            System.out.printf("%-66s %s%n", text(row), answers(row));
        }
    }

    private JobResults run(JobDefinition definition, Audience audience, String file) throws IOException {
        if (service.costsMoney()) {
            System.out.println("Estimated cost: " + definition.estimatedCost());
        }
        Job job = audience.assignJob(definition);
        job.displayProgressBar();
        JobResults results = job.getResults();
        Files.createDirectories(output);
        results.writeCsv(output.resolve(file));
        System.out.println("Written: " + output.resolve(file));
        return results;
    }

    private String picture(String model, Scene scene) {
        return pictures.resolve(model).resolve(scene.picture()).toString();
    }

    private static <R extends ResultRow> List<R> inInputOrder(List<R> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(row -> row.sortIndex().orElse(Long.MAX_VALUE)))
                .toList();
    }

    private static String text(ClassificationRow row) {
        return row.sortIndex().isPresent() ? REVIEWS.get((int) row.sortIndex().getAsLong()) : "";
    }

    private static String answers(ClassificationRow row) {
        return MOODS.stream()
                .map(mood -> mood + " " + row.aggregatedResults().getOrDefault(mood, 0L))
                .collect(Collectors.joining(", "));
    }
}
