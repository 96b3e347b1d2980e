/** Job definitions and jobs at the service. */
@NullMarked
package ai.rapidata.sdk.internal.job;

import org.jspecify.annotations.NullMarked;
