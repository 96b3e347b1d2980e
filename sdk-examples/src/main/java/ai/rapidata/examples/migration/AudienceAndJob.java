package ai.rapidata.examples.migration;

import ai.rapidata.examples.ExampleService;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.results.CompareResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** After the migration: an audience with qualification examples, and a job for it. {@link LegacyOrder} was before. */
public final class AudienceAndJob {
    private AudienceAndJob() {}

    /** Runs the job and prints who won. */
    public static void main(String[] arguments) throws IOException {
        Path module = Pictures.module();
        try (ExampleService service = ExampleService.choose();
                RapidataClient client = service.client(module.resolve("target").resolve("migration"))) {
            run(client, Pictures.provide(module))
                    .rows()
                    .forEach(row -> System.out.println(
                            row.context().orElse("") + ": " + row.winner().orElse("undecided")));
        }
    }

    /** Has the pictures of a folder compared. */
    static CompareResults run(RapidataClient client, Path pictures) {
        // Step 1: an audience with qualification examples built in
        Audience audience = client.audience().createAudience("Prompt Alignment Judges");
        audience.addCompareExample(
                "Which image follows the prompt better?",
                List.of(
                        pictures.resolve("good_example.png").toString(),
                        pictures.resolve("bad_example.png").toString()),
                pictures.resolve("good_example.png").toString(),
                options -> options.context("A sign that says 'Diffusion'."));

        // Step 2: a job definition
        JobDefinition definition = client.job()
                .createCompareJobDefinition(
                        "Prompt Alignment Comparison",
                        "Which image follows the prompt better?",
                        List.of(
                                List.of(
                                        pictures.resolve("flux_image.jpg").toString(),
                                        pictures.resolve("midjourney_image.jpg").toString()),
                                List.of(
                                        pictures.resolve("flux_image2.jpg").toString(),
                                        pictures.resolve("midjourney_image2.jpg")
                                                .toString())),
                        DataType.MEDIA,
                        options -> options.contexts(List.of("A cat on a chair", "A sunset over mountains"))
                                .responsesPerDatapoint(10));

        // Step 3: assign it and get the results
        Job job = audience.assignJob(definition);
        return job.getResults().asCompare();
    }
}
