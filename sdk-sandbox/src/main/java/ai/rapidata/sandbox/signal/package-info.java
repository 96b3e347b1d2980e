/** Signals: definitions that are given to an audience again and again, and the runs that came of it. */
@NullMarked
package ai.rapidata.sandbox.signal;

import org.jspecify.annotations.NullMarked;
