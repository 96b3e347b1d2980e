package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.LabelingProgress;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.labeling.Subject;
import ai.rapidata.sandbox.page.DefinitionView;
import ai.rapidata.sandbox.page.JobView;
import java.util.List;

/** Definitions and jobs as pages show them. */
final class JobViews {

    private static final int MOST_TASKS = 10;

    private final Jobs jobs;
    private final Definitions definitions;
    private final Subjects subjects;

    JobViews(Jobs jobs, Definitions definitions, Subjects subjects) {
        this.jobs = jobs;
        this.definitions = definitions;
        this.subjects = subjects;
    }

    DefinitionView definition(Definition definition) {
        Revision revision = definitions.latest(definition.id());
        List<Subject> all = subjects.of(revision);
        List<String> settings = revision.rapidFlags().entrySet().stream()
                .map(flag -> flag.getKey() + " = " + flag.getValue())
                .toList();
        return new DefinitionView(
                definition.id(),
                definition.name(),
                definition.type(),
                revision.number(),
                stopping(revision.referee()),
                settings,
                all.size(),
                all.stream().limit(MOST_TASKS).map(RapidViews::task).toList());
    }

    JobView job(Job job) {
        LabelingProgress progress =
                jobs.labeling(job).map(labeling -> labeling.progress()).orElse(new LabelingProgress(0, 0, false));
        List<Rapid> rapids =
                jobs.labeling(job).map(labeling -> labeling.rapids()).orElse(List.of());
        String note = job.failureMessage() != null
                ? job.failureMessage()
                : job.reviewReason() != null ? "Held for review: " + job.reviewReason() : "";
        return new JobView(
                job.id(),
                job.name(),
                job.revision().definitionId(),
                job.audienceName(),
                job.state().name(),
                note,
                Math.round(progress.percentage() * 10) / 10.0,
                progress.completed(),
                progress.total(),
                job.state() == JobState.Running || job.state() == JobState.Submitted || job.state() == JobState.Queued,
                RapidViews.rows(rapids),
                Math.max(0, rapids.size() - RapidViews.MOST_ROWS));
    }

    private static String stopping(Referee referee) {
        if (referee instanceof Referee.Naive naive) {
            return naive.totalVotes() + " responses each.";
        } else if (referee instanceof Referee.EarlyStopping early) {
            return "Up to " + early.maxVotes() + " responses each, fewer at a confidence above " + early.threshold()
                    + ".";
        } else if (referee instanceof Referee.Quorum quorum) {
            return "Up to " + quorum.maxVotes() + " responses each, fewer when " + quorum.threshold() + " agree.";
        }
        return ((Referee.Budget) referee).totalBudget() + " responses in all.";
    }
}
