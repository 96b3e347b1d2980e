/** Job definitions with their revisions, jobs and their states, costs, shares and result endpoints. */
@NullMarked
package ai.rapidata.sandbox.job;

import org.jspecify.annotations.NullMarked;
