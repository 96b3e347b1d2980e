/**
 * The people who answer. The global audience is everybody, a curated one was trained by the service for a kind of task, a
 * custom one is trained with one's own examples, and a filtered one is a part of another.
 */
@NullMarked
package ai.rapidata.sdk.audience;

import org.jspecify.annotations.NullMarked;
