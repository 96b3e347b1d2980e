/** Searches with filters, an order and pages, the same for everything that can be found. */
@NullMarked
package ai.rapidata.sdk.search;

import org.jspecify.annotations.NullMarked;
