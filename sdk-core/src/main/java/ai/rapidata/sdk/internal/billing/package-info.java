/** Billing of the service. */
@NullMarked
package ai.rapidata.sdk.internal.billing;

import org.jspecify.annotations.NullMarked;
