/** Append-only files that several processes share: one checked line per entry, readable after any crash. */
@NullMarked
package ai.rapidata.sdk.internal.journal;

import org.jspecify.annotations.NullMarked;
