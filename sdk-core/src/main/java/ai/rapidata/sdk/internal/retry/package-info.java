/** Decides whether and when a failed request is tried again. */
@NullMarked
package ai.rapidata.sdk.internal.retry;

import org.jspecify.annotations.NullMarked;
