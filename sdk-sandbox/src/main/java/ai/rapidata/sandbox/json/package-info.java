/** How values become JSON and back. */
@NullMarked
package ai.rapidata.sandbox.json;

import org.jspecify.annotations.NullMarked;
