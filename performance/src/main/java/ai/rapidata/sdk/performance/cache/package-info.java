/** How fast files are recognised that the service holds already. */
@NullMarked
package ai.rapidata.sdk.performance.cache;

import org.jspecify.annotations.NullMarked;
