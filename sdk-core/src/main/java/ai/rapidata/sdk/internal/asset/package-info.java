/** Brings media to the service, each of them once: recognising known ones, batches of URLs, files from disk. */
@NullMarked
package ai.rapidata.sdk.internal.asset;

import org.jspecify.annotations.NullMarked;
