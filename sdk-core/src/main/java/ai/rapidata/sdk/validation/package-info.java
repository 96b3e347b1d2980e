/** Validation sets: tasks with known answers, by which the service learns how reliable labelers are. */
@NullMarked
package ai.rapidata.sdk.validation;

import org.jspecify.annotations.NullMarked;
