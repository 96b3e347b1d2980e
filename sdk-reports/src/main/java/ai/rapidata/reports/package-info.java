/**
 * Rankings for the eye: {@link ai.rapidata.reports.RankingReport} makes one HTML file of standings, of matrices and of
 * local fits.
 */
@NullMarked
package ai.rapidata.reports;

import org.jspecify.annotations.NullMarked;
