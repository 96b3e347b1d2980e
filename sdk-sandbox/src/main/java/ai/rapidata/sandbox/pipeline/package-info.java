/** Pipelines: what leads from a dataset to results, with the results so far and the progress of its workflow. */
@NullMarked
package ai.rapidata.sandbox.pipeline;

import org.jspecify.annotations.NullMarked;
