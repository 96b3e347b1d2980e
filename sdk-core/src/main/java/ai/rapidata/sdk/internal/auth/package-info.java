/** Obtains, keeps and refreshes access tokens. */
@NullMarked
package ai.rapidata.sdk.internal.auth;

import org.jspecify.annotations.NullMarked;
