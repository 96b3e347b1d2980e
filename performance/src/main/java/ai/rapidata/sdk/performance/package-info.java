/** Measurements: how fast, and in how little memory. */
@NullMarked
package ai.rapidata.sdk.performance;

import org.jspecify.annotations.NullMarked;
