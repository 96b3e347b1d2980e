/** Orders at the service. */
@NullMarked
package ai.rapidata.sdk.internal.order;

import org.jspecify.annotations.NullMarked;
