/** Money: what answers cost, what there is to pay for them, and what is owed for each month. */
@NullMarked
package ai.rapidata.sandbox.billing;

import org.jspecify.annotations.NullMarked;
