/** A local labeling service: embed it with {@link ai.rapidata.sandbox.RapidataSandbox}. */
@NullMarked
package ai.rapidata.sandbox;

import org.jspecify.annotations.NullMarked;
