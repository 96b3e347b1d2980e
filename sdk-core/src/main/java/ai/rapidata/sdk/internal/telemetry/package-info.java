/** Spans of operations and requests. */
@NullMarked
package ai.rapidata.sdk.internal.telemetry;

import org.jspecify.annotations.NullMarked;
