/** Immutable settings: which environment to talk to, how to upload, what to log. */
@NullMarked
package ai.rapidata.sdk.config;

import org.jspecify.annotations.NullMarked;
