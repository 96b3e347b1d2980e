/** Validation sets at the service. */
@NullMarked
package ai.rapidata.sdk.internal.validation;

import org.jspecify.annotations.NullMarked;
