/** The HTTP side: routes, callers, problems, bodies. */
@NullMarked
package ai.rapidata.sandbox.server;

import org.jspecify.annotations.NullMarked;
