package ai.rapidata.sdk.task;

/**
 * What labelers are asked to do with each datapoint. Every implementation is an immutable value that was checked when
 * it was built: an instruction is never blank and never longer than {@value #MAX_INSTRUCTION_LENGTH} UTF-16 units.
 */
public sealed interface Task
        permits ClassificationTask,
                CompareTask,
                RankingTask,
                FreeTextTask,
                SelectWordsTask,
                LocateTask,
                DrawTask,
                TimestampTask {

    /** The greatest length of an instruction in UTF-16 units, which is what {@link String#length()} counts. */
    int MAX_INSTRUCTION_LENGTH = 250;

    /**
     * The question or request that labelers read.
     *
     * @return never blank
     */
    String instruction();

    /**
     * The kind of this task.
     *
     * @return the task type
     */
    TaskType type();
}
