/** Which people may answer: filters of audiences and orders, combined with and, or, not. */
@NullMarked
package ai.rapidata.sdk.filter;

import org.jspecify.annotations.NullMarked;
