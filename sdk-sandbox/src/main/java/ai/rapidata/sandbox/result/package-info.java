/** Result documents: the file a customer downloads, and the typed answers of the results endpoints. */
@NullMarked
package ai.rapidata.sandbox.result;

import org.jspecify.annotations.NullMarked;
