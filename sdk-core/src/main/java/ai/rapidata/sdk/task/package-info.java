/**
 * What labelers are asked: one immutable description per task type, how long answers are collected, and how a task is
 * shown. The same values describe job definitions, orders, audience examples and validation sets.
 */
@NullMarked
package ai.rapidata.sdk.task;

import org.jspecify.annotations.NullMarked;
