/** Tasks under way: what is asked of whom, when a task has enough answers, and the engine that lets answers come. */
@NullMarked
package ai.rapidata.sandbox.labeling;

import org.jspecify.annotations.NullMarked;
