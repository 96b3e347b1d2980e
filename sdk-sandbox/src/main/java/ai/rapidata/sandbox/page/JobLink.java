package ai.rapidata.sandbox.page;

/**
 * A line of a list that leads to a page.
 *
 * @param name what it is called
 * @param url the page, relative to the sandbox
 * @param note a word about it, such as its state
 */
public record JobLink(String name, String url, String note) {}
