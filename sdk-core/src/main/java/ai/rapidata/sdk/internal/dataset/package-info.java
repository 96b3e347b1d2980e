/** Datasets as the service holds them, and what is made from them even when part of an upload failed. */
@NullMarked
package ai.rapidata.sdk.internal.dataset;

import org.jspecify.annotations.NullMarked;
