/** Immutable JSON values, for everything the service sends or accepts beyond the typed API. */
@NullMarked
package ai.rapidata.sdk.json;

import org.jspecify.annotations.NullMarked;
