/** Job definitions, which say what is asked, and jobs, which are definitions given to an audience. */
@NullMarked
package ai.rapidata.sdk.job;

import org.jspecify.annotations.NullMarked;
