/** Clients, tokens and the browser login. */
@NullMarked
package ai.rapidata.sandbox.identity;

import org.jspecify.annotations.NullMarked;
