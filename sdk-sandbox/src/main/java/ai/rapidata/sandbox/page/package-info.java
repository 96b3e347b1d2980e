/** What the pages of the app show, as values that templates print. */
@NullMarked
package ai.rapidata.sandbox.page;

import org.jspecify.annotations.NullMarked;
