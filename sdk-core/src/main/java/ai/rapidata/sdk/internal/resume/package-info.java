/** Uploads that go on after a crash: what was done is written down, and read by the next run. */
@NullMarked
package ai.rapidata.sdk.internal.resume;

import org.jspecify.annotations.NullMarked;
