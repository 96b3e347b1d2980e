/** Pages on which one's own people answer the tasks of running jobs and orders, next to the crowd or instead of it. */
@NullMarked
package ai.rapidata.sandbox.workplace;

import org.jspecify.annotations.NullMarked;
