/** What to do when part of an upload failed: see why, try again, or go on with what succeeded. */
@NullMarked
package ai.rapidata.sdk.recovery;

import org.jspecify.annotations.NullMarked;
