/** Takes the programs out of the documentation, compiles them and runs them. */
@NullMarked
package ai.rapidata.examples.documentation;

import org.jspecify.annotations.NullMarked;
