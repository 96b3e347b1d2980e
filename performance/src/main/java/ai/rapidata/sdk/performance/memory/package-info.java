/** In how little memory, and with how few open files, uploads of any size run. */
@NullMarked
package ai.rapidata.sdk.performance.memory;

import org.jspecify.annotations.NullMarked;
