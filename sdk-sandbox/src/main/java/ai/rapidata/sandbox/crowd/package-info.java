/**
 * The simulated crowd: seeded labelers, the latent quality of what they are shown, and how they answer.
 *
 * <p>Everything here is a pure function of a seed and of what a test has set, so that a run can be repeated.
 */
@NullMarked
package ai.rapidata.sandbox.crowd;

import org.jspecify.annotations.NullMarked;
