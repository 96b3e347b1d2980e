/** The client, from which everything else is reached. */
@NullMarked
package ai.rapidata.sdk;

import org.jspecify.annotations.NullMarked;
