package ai.rapidata.sdk.order;

/**
 * An order that its owner lets everybody see and copy.
 *
 * @param id its id
 * @param name its name
 */
public record PublicOrder(String id, String name) {}
