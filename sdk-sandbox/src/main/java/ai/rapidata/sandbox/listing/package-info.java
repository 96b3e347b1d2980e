/** Pages, filters and sort orders of list endpoints. */
@NullMarked
package ai.rapidata.sandbox.listing;

import org.jspecify.annotations.NullMarked;
