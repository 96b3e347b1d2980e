package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.Task;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a definition or an order is made of, before the first request. Everything in it was checked.
 *
 * @param name the name of the definition or order
 * @param task what is asked
 * @param referee when enough answers were collected
 * @param settings how the tasks are shown
 * @param datapoints about what, as the caller gave them
 * @param mostItems how many items the largest datapoint has
 * @param shortening what happens to long contexts
 * @param upload how datapoints are uploaded
 * @param tolerance which share of them may fail
 */
public record LabelingPlan(
        String name,
        Task task,
        Referee referee,
        List<Setting> settings,
        Iterable<Datapoint> datapoints,
        int mostItems,
        ContextShortening shortening,
        UploadOptions upload,
        OptionalDouble tolerance) {}
