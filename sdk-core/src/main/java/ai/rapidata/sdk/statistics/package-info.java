/**
 * Statistics over paired comparisons, computed locally: how strong each item is, how sure that is, and what cannot be
 * said. Pure functions of their arguments; nothing here talks to the service.
 *
 * <p>{@link ai.rapidata.sdk.statistics.PairwiseCounts} holds who won against whom,
 * {@link ai.rapidata.sdk.statistics.BradleyTerry} fits strengths to it, and
 * {@link ai.rapidata.sdk.statistics.BradleyTerryFit} answers questions.
 */
@NullMarked
package ai.rapidata.sdk.statistics;

import org.jspecify.annotations.NullMarked;
