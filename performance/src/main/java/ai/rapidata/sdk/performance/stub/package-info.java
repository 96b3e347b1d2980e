/**
 * A service in a process of its own that answers uploads as fast as it can, or after a given time, and keeps nothing:
 * what is measured against it is the client.
 */
@NullMarked
package ai.rapidata.sdk.performance.stub;

import org.jspecify.annotations.NullMarked;
