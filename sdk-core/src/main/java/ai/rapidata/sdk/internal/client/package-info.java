/** Puts the parts of a client together. */
@NullMarked
package ai.rapidata.sdk.internal.client;

import org.jspecify.annotations.NullMarked;
