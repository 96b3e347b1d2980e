package ai.rapidata.examples;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.filter.LanguageFilter;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import java.nio.file.Path;
import java.util.List;

/** An audience of one's own: who may apply, what they must know, and a job that stops when the answer is sure. */
public final class CustomAudience {
    private static final String QUESTION = "Which sentence is grammatically more correct?";

    private record Example(String right, String wrong) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example("She doesn't like coffee.", "She don't like coffee."),
            new Example("There are fewer people today.", "There is less people today."),
            new Example("I have lived here for ten years.", "I live here since ten years."));

    private CustomAudience() {}

    /** Runs the job and prints how sure its answers are. */
    public static void main(String[] arguments) {
        try (ExampleService service = ExampleService.choose();
                RapidataClient client = service.client(Path.of("target", "custom-audience"))) {
            Audience audience = client.audience()
                    .createAudience("Readers of English", options -> options.filters(LanguageFilter.of("en")));
            for (Example example : EXAMPLES) {
                audience.addCompareExample(
                        QUESTION, Datapoint.textPair(example.wrong(), example.right()), example.right());
            }
            JobDefinition definition = client.job()
                    .createCompareJobDefinition(
                            "Grammar",
                            QUESTION,
                            List.of(
                                    Datapoint.textPair("The children were amazed.", "The children was amazed."),
                                    Datapoint.textPair("He go to school.", "He goes to school.")),
                            options -> options.responsesPerDatapoint(30).confidenceThreshold(0.99));
            Job job = audience.assignJob(definition);
            job.warnings().forEach(System.out::println);
            job.displayProgressBar();
            job.getResults()
                    .asCompare()
                    .rows()
                    .forEach(row ->
                            System.out.println(row.winner().orElse("undecided") + " " + row.confidencePerCategory()));
            System.out.println("Recruiting: " + audience.getRecruitingMetrics());
        }
    }
}
