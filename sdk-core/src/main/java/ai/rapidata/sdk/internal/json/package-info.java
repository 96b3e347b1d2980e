/** Reading and writing JSON text. */
@NullMarked
package ai.rapidata.sdk.internal.json;

import org.jspecify.annotations.NullMarked;
