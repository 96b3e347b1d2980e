package ai.rapidata.sandbox.result;

import ai.rapidata.sandbox.labeling.Rapid;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The rows of one task type, and the summary that adds them up. */
interface ResultRows {

    /** The task type as {@code info.type} names it. */
    String type();

    /** The row of one rapid; each call adds to the summary. */
    ObjectNode row(Rapid rapid);

    /** The summary of all rows made so far. */
    ObjectNode summary();
}
