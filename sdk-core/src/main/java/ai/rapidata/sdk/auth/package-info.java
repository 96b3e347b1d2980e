/** Credentials, tokens and secrets. */
@NullMarked
package ai.rapidata.sdk.auth;

import org.jspecify.annotations.NullMarked;
