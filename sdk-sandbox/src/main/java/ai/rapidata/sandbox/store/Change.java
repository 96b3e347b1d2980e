package ai.rapidata.sandbox.store;

/**
 * Says that an entity has changed. It carries no value: whoever writes it asks for the present one, so that changes of one
 * entity by several threads cannot overtake each other on the way to the disk.
 *
 * @param entities where the entity lives
 * @param id the entity's id
 */
record Change(Entities<?> entities, String id) {}
