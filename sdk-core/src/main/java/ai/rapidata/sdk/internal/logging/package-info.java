/** Changes the settings of the logging backend, where that is Logback. */
@NullMarked
package ai.rapidata.sdk.internal.logging;

import org.jspecify.annotations.NullMarked;
