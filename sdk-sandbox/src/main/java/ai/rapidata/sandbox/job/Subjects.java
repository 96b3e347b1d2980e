package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.crowd.Question;
import ai.rapidata.sandbox.crowd.Seed;
import ai.rapidata.sandbox.crowd.Stimulus;
import ai.rapidata.sandbox.crowd.Task;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.server.JsonBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the subjects of rapids from datapoints. */
final class Subjects {

    private final DatapointSource datapoints;

    Subjects(DatapointSource datapoints) {
        this.datapoints = datapoints;
    }

    /** Notes if a request names a dataset that does not exist. */
    void checkDataset(JsonBody body, String member) {
        body.text(member)
                .filter(id -> !id.isBlank() && !datapoints.hasDataset(id))
                .ifPresent(id -> body.reject(member, "There is no dataset with the id '" + id + "'."));
    }

    /** What a revision asks about the datapoints that its dataset has now. Those that do not fit are left out. */
    List<Subject> of(Revision revision) {
        Workflow workflow = new Workflow(revision.workflow());
        List<Subject> subjects = new ArrayList<>();
        for (DatapointSource.Item item : datapoints.datapoints(revision.datasetId())) {
            subject(workflow, revision, item).ifPresent(subjects::add);
        }
        return subjects;
    }

    /** How many tasks a revision makes: datapoints that fit, or the pairs of a ranking. */
    long tasks(Revision revision) {
        Workflow workflow = new Workflow(revision.workflow());
        List<Subject> subjects = of(revision);
        return workflow.isRanking() ? new PairMaker(workflow, subjects, new Seed(0)).planned() : subjects.size();
    }

    private static Optional<Subject> subject(Workflow workflow, Revision revision, DatapointSource.Item item) {
        List<Stimulus> shown = stimuli(item.asset());
        return workflow.question(item.sentence())
                .filter(question -> fits(workflow.isRanking(), question, shown))
                .map(question -> new Subject(
                        item.id(),
                        item.sortIndex(),
                        item.group(),
                        new Task(question, shown, item.context(), revision.rapidFlags()),
                        item.asset(),
                        item.contextAsset(),
                        item.privateMetadata()));
    }

    private static boolean fits(boolean ranked, Question question, List<Stimulus> shown) {
        if (ranked) {
            return shown.size() == 1;
        }
        return question instanceof Question.Compare ? shown.size() >= 2 : !shown.isEmpty();
    }

    /** The files and texts that an asset consists of. */
    static List<Stimulus> stimuli(JsonNode asset) {
        List<Stimulus> stimuli = new ArrayList<>();
        switch (asset.path("_t").asText()) {
            case "MultiAsset" -> asset.path("assets").forEach(part -> stimuli.addAll(stimuli(part)));
            case "TextAsset" -> stimuli.add(Stimulus.ofText(asset.path("text").asText()));
            case "FileAsset" -> stimuli.add(file(asset));
            default -> {
                // Nothing is shown.
            }
        }
        return stimuli;
    }

    private static Stimulus file(JsonNode asset) {
        String name = asset.path("fileName").asText();
        String label = name;
        @Nullable String url = null;
        for (JsonNode metadata : asset.path("metadata")) {
            if (metadata.path("_t").asText().equals("OriginalFilenameMetadata")) {
                label = metadata.path("originalFilename").asText(name);
            } else if (metadata.path("_t").asText().equals("SourceUrlMetadataModel")) {
                url = metadata.path("url").asText();
            }
        }
        return Stimulus.ofFile(label, name, url);
    }
}
