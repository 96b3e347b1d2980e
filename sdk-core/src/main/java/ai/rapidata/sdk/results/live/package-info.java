/**
 * What labelers have answered to a job so far, page by page, while they are still answering and afterwards.
 *
 * <p>{@link ai.rapidata.sdk.results.live.LiveResults} is the entry point; a job has one.
 */
@NullMarked
package ai.rapidata.sdk.results.live;

import org.jspecify.annotations.NullMarked;
