package ai.rapidata.examples.migration;

import ai.rapidata.examples.ExampleService;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.validation.ValidationSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Before the migration: a validation set, and an order that refers to it. {@link AudienceAndJob} is what becomes of it. */
public final class LegacyOrder {
    private LegacyOrder() {}

    /** Runs the order and prints who won. */
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
        // Step 1: a validation set with examples for quality control
        ValidationSet validationSet = client.validation()
                .createCompareSet(
                        "Image Comparison Validation",
                        "Which image follows the prompt better?",
                        List.of(List.of(
                                pictures.resolve("good_example.png").toString(),
                                pictures.resolve("bad_example.png").toString())),
                        DataType.MEDIA,
                        List.of(pictures.resolve("good_example.png").toString()),
                        options -> options.contexts(List.of("A sign that says 'Diffusion'.")));

        // Step 2: an order that refers to the validation set
        Order order = client.order()
                .createCompareOrder(
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
                                .responsesPerDatapoint(10),
                        own -> own.validationSetId(validationSet.id()));

        // Step 3: run it and get the results
        return order.run().getResults().asCompare();
    }
}
