/** What tasks may be made of. */
@NullMarked
package ai.rapidata.sdk.internal.task;

import org.jspecify.annotations.NullMarked;
