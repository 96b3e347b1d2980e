/** Datasets, their datapoints and groups. */
@NullMarked
package ai.rapidata.sandbox.dataset;

import org.jspecify.annotations.NullMarked;
