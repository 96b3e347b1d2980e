package ai.rapidata.sdk.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * A tag of a benchmark.
 *
 * @param value the word
 * @param category what kind of word it is, or null
 * @param promptCount how many prompts have it
 */
public record TagSummary(String value, @Nullable String category, long promptCount) {}
