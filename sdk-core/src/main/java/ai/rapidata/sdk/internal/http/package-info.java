/** The transport: requests, responses, retries and error mapping. */
@NullMarked
package ai.rapidata.sdk.internal.http;

import org.jspecify.annotations.NullMarked;
