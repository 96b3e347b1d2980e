/** Which tasks labelers see in a session of an order or a ranking flow, and in which mixture. */
@NullMarked
package ai.rapidata.sdk.selection;

import org.jspecify.annotations.NullMarked;
