/** Faults that a sandbox commits on request. */
@NullMarked
package ai.rapidata.sandbox.fault;

import org.jspecify.annotations.NullMarked;
