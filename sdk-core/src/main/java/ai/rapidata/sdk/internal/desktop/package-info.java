/** The console and the browser of the person who runs the program. */
@NullMarked
package ai.rapidata.sdk.internal.desktop;

import org.jspecify.annotations.NullMarked;
