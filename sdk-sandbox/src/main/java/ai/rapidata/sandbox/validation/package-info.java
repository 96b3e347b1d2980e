/** Validation sets: tasks with known answers, questions about labelers themselves, and what they teach about labelers. */
@NullMarked
package ai.rapidata.sandbox.validation;

import org.jspecify.annotations.NullMarked;
