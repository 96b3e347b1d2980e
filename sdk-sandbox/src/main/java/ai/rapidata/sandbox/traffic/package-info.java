/** What was asked of a sandbox. */
@NullMarked
package ai.rapidata.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
