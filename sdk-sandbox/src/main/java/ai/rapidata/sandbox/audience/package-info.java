/** Audiences: who may answer, the examples they qualify on, and the funnel that leads to graduates. */
@NullMarked
package ai.rapidata.sandbox.audience;

import org.jspecify.annotations.NullMarked;
