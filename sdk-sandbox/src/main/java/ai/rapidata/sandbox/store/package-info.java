/** Entities kept in memory and, where a data folder is given, in a database. */
@NullMarked
package ai.rapidata.sandbox.store;

import org.jspecify.annotations.NullMarked;
