/** Signals: jobs that the service creates again and again, at even intervals. */
@NullMarked
package ai.rapidata.sdk.signal;

import org.jspecify.annotations.NullMarked;
