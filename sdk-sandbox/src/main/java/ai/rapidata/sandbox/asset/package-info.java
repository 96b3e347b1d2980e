/** Uploaded and registered media. */
@NullMarked
package ai.rapidata.sandbox.asset;

import org.jspecify.annotations.NullMarked;
