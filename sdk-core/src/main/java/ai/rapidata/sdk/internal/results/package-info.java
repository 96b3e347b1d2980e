/** Reads result files into typed results, whole or row by row, and finds the datapoint behind each row. */
@NullMarked
package ai.rapidata.sdk.internal.results;

import org.jspecify.annotations.NullMarked;
