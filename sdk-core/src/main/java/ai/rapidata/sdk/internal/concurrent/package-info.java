/** Threads, deadlines and pauses. */
@NullMarked
package ai.rapidata.sdk.internal.concurrent;

import org.jspecify.annotations.NullMarked;
