/** Programs to run and to start from. */
@NullMarked
package ai.rapidata.examples;

import org.jspecify.annotations.NullMarked;
