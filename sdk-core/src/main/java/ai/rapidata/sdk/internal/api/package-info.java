/** One small class per service of the backend: requests and answers as values. */
@NullMarked
package ai.rapidata.sdk.internal.api;

import org.jspecify.annotations.NullMarked;
