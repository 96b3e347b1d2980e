package ai.rapidata.examples;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.recovery.FailedUploadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A picture is missing: what the exception tells, how to mend it, and how to go on. */
public final class FailedUploads {
    private FailedUploads() {}

    /** Creates a definition in two attempts. */
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(System.getProperty("rapidata.examples.module", "sdk-examples"));
        Path work = Files.createDirectories(module.resolve("target").resolve("failed-uploads"));
        Path late = work.resolve("balloon.jpg");
        Files.deleteIfExists(late);
        List<String> pictures = List.of(
                module.resolve("images/aurora/books.png").toString(),
                module.resolve("images/aurora/boats.jpg").toString(),
                late.toString());
        try (ExampleService service = ExampleService.choose();
                RapidataClient client = service.client(work)) {
            JobDefinition definition;
            try {
                definition = client.job()
                        .createClassificationJobDefinition(
                                "Pictures",
                                "What is in the picture?",
                                List.of("Books", "Boats", "A balloon"),
                                pictures,
                                DataType.MEDIA);
            } catch (FailedUploadException e) {
                System.out.println(e.getMessage());
                e.detailedFailures().forEach(System.out::println);

                Files.copy(module.resolve("images/aurora/balloon.jpg"), late, StandardCopyOption.REPLACE_EXISTING);
                definition = e.retry();
            }
            System.out.println("Complete: " + definition.page());
        }
    }
}
