package ai.rapidata.sandbox.workplace;

/**
 * Something with tasks that wait for answers.
 *
 * @param id the id of the job or order
 * @param name its name
 * @param percent how far it is, 0 to 100
 * @param url its page, relative to the sandbox
 */
public record Work(String id, String name, double percent, String url) {}
