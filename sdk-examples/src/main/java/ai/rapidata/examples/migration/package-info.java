/** The same work in the older and in the newer way: an order with a validation set, a job of an audience with examples. */
@NullMarked
package ai.rapidata.examples.migration;

import org.jspecify.annotations.NullMarked;
