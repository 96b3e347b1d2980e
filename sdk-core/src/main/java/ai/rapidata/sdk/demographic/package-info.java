/** Questions about the people who answer. */
@NullMarked
package ai.rapidata.sdk.demographic;

import org.jspecify.annotations.NullMarked;
