/** How fast uploads are, beside a bare HTTP client that sends the same bytes. */
@NullMarked
package ai.rapidata.sdk.performance.upload;

import org.jspecify.annotations.NullMarked;
