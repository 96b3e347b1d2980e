package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;

/** The answer of one labeler. */
public sealed interface Vote
        permits ClassificationVote,
                CompareVote,
                FreeTextVote,
                SelectWordsVote,
                LocateVote,
                DrawVote,
                TimestampVote,
                OtherVote {

    /**
     * Who answered.
     *
     * @return what is known about the labeler
     */
    LabelerDetails labeler();

    /**
     * Members of the file's vote object that have no place of their own.
     *
     * @return the members in order; usually none
     */
    JsonObject other();
}
