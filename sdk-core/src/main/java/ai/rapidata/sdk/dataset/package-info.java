/**
 * What is labelled: datapoints, the assets they are made of, the datasets that hold them, and the truth about every
 * upload.
 */
@NullMarked
package ai.rapidata.sdk.dataset;

import org.jspecify.annotations.NullMarked;
