/** Shortens the texts that are shown beside what labelers judge. */
@NullMarked
package ai.rapidata.sdk.context;

import org.jspecify.annotations.NullMarked;
