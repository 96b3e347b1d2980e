package ai.rapidata.sdk.job;

import ai.rapidata.sdk.context.ContextManager;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.task.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What all job definitions let one choose. Immutable; every method with an argument returns a changed copy.
 *
 * @param <O> the options of one type of task
 */
public abstract sealed class JobOptions<O extends JobOptions<O>> permits DatapointJobOptions, RankingJobOptions {

    /** The service's limit of the length of a context in UTF-16 units. */
    public static final int MAX_CONTEXT_LENGTH = ContextManager.MAX_CONTEXT_LENGTH;

    private final Common common;

    /** What all options have in common. */
    record Common(
            List<Setting> settings,
            UploadOptions upload,
            @Nullable List<String> contexts,
            @Nullable List<List<String>> mediaContexts,
            @Nullable ContextShortening contextShortening) {

        static final Common DEFAULTS = new Common(List.of(), UploadOptions.defaults(), null, null, null);
    }

    JobOptions(Common common) {
        this.common = common;
    }

    abstract O with(Common changed);

    // Unlike List.copyOf, keeps null elements: they are refused later, with the index in the message.
    static <T> List<T> unmodifiableCopy(List<? extends T> list) {
        return Collections.unmodifiableList(new ArrayList<>(list));
    }

    Common common() {
        return common;
    }

    /**
     * Sets how the tasks are shown; {@link ai.rapidata.sdk.task.Settings} makes the known settings.
     *
     * @param settings the settings, in place of those given before
     * @return a changed copy
     */
    public O settings(Setting... settings) {
        return settings(List.of(settings));
    }

    /**
     * Sets how the tasks are shown; {@link ai.rapidata.sdk.task.Settings} makes the known settings.
     *
     * @param settings the settings, in place of those given before
     * @return a changed copy
     */
    public O settings(List<Setting> settings) {
        return with(new Common(
                List.copyOf(settings), common.upload, common.contexts, common.mediaContexts, common.contextShortening));
    }

    /**
     * Sets the texts shown beside the datapoints, for those who hold parallel lists. A datapoint can also carry its
     * own.
     *
     * @param contexts as many texts as datapoints, or as many as rankings
     * @return a changed copy
     */
    public O contexts(List<String> contexts) {
        return with(new Common(
                common.settings,
                common.upload,
                unmodifiableCopy(contexts),
                common.mediaContexts,
                common.contextShortening));
    }

    /**
     * Sets the media shown beside the datapoints, for those who hold parallel lists. A datapoint can also carry its
     * own.
     *
     * @param mediaContexts as many lists of URLs or paths as datapoints, or as many as rankings
     * @return a changed copy
     */
    public O mediaContexts(List<? extends List<String>> mediaContexts) {
        return with(new Common(
                common.settings,
                common.upload,
                common.contexts,
                unmodifiableCopy(mediaContexts),
                common.contextShortening));
    }

    /**
     * Sets one medium to be shown beside each datapoint, for those who hold parallel lists.
     *
     * @param mediaContexts as many URLs or paths as datapoints, or as many as rankings
     * @return a changed copy
     */
    public O singleMediaContexts(List<String> mediaContexts) {
        return mediaContexts(mediaContexts.stream().map(List::of).toList());
    }

    /**
     * Sets how large a share of the datapoints may fail. Without this call, and without a value in the client's
     * configuration, a failure throws and the definition exists with what succeeded. With it, failures within the
     * tolerance are only reported, and beyond it there is no definition until a retry succeeds.
     *
     * @param tolerance a share, 0 to 1
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the share is outside its range
     */
    public O failureTolerance(double tolerance) {
        return upload(options -> options.withFailureTolerance(tolerance));
    }

    /**
     * Sets who is told about the upload while it runs.
     *
     * @param listener the listener
     * @return a changed copy
     */
    public O uploadListener(UploadListener listener) {
        return upload(options -> options.withListener(listener));
    }

    /**
     * Makes the upload one that can be continued: after a crash the same call under the same key goes on in the same
     * dataset, uploads what is missing, and makes the definition once.
     *
     * @param key a name of your choice, unique among your running uploads
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the key is blank
     * @see JobManager#discardUpload(String)
     */
    public O resumeKey(String key) {
        return upload(options -> options.withResumeKey(key));
    }

    /**
     * Sets everything else about the upload.
     *
     * @param change makes new upload options of the present ones
     * @return a changed copy
     */
    public O upload(UnaryOperator<UploadOptions> change) {
        return with(new Common(
                common.settings,
                change.apply(common.upload),
                common.contexts,
                common.mediaContexts,
                common.contextShortening));
    }

    /**
     * Sets what happens to long contexts.
     *
     * @param mode what happens; without this call the client's configuration decides
     * @return a changed copy
     */
    public O contextShortening(ContextShortening mode) {
        return with(new Common(common.settings, common.upload, common.contexts, common.mediaContexts, mode));
    }

    /**
     * How the tasks are shown.
     *
     * @return the settings, unmodifiable
     */
    public List<Setting> settings() {
        return common.settings;
    }

    /**
     * How the upload behaves.
     *
     * @return the options
     */
    public UploadOptions upload() {
        return common.upload;
    }

    /**
     * The texts shown beside the datapoints.
     *
     * @return the texts, or empty if they are not given as a list
     */
    public Optional<List<String>> contexts() {
        return Optional.ofNullable(common.contexts);
    }

    /**
     * The media shown beside the datapoints.
     *
     * @return the URLs or paths, or empty if they are not given as a list
     */
    public Optional<List<List<String>>> mediaContexts() {
        return Optional.ofNullable(common.mediaContexts);
    }

    /**
     * What happens to long contexts.
     *
     * @return the mode, or empty if the client's configuration decides
     */
    public Optional<ContextShortening> contextShortening() {
        return Optional.ofNullable(common.contextShortening);
    }
}
