package ai.rapidata.sandbox.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * A word that a prompt is filed under.
 *
 * @param value the word
 * @param category what kind of word it is, or null
 */
record Tag(String value, @Nullable String category) {}
