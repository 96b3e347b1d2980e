/** What the account's labeling costs. */
@NullMarked
package ai.rapidata.sdk.billing;

import org.jspecify.annotations.NullMarked;
