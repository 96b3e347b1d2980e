/** The exceptions of this library, all unchecked, below {@link ai.rapidata.sdk.error.RapidataException}. */
@NullMarked
package ai.rapidata.sdk.error;

import org.jspecify.annotations.NullMarked;
