/** The upload pipeline: from datapoints to a dataset, with an outcome for every item. */
@NullMarked
package ai.rapidata.sdk.internal.upload;

import org.jspecify.annotations.NullMarked;
