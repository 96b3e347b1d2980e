package ai.rapidata.sandbox.page;

/**
 * Something with tasks that wait for answers.
 *
 * @param name what it is called
 * @param url where to answer, relative to the sandbox
 * @param progress how far it is, in words
 */
public record WorkLink(String name, String url, String progress) {}
