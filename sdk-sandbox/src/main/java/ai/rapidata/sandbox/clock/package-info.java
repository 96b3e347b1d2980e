/** The time of a sandbox: real, accelerated or virtual. */
@NullMarked
package ai.rapidata.sandbox.clock;

import org.jspecify.annotations.NullMarked;
