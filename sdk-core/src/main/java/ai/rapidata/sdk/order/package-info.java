/** Orders: labeling work of the older kind, which is created with its datapoints and then run. */
@NullMarked
package ai.rapidata.sdk.order;

import org.jspecify.annotations.NullMarked;
