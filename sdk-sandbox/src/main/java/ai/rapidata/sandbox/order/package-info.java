/** Orders: the earlier way to have a dataset labeled, with filters and selections of their own instead of an audience. */
@NullMarked
package ai.rapidata.sandbox.order;

import org.jspecify.annotations.NullMarked;
