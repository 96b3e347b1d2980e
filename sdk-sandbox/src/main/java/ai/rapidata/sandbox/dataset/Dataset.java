package ai.rapidata.sandbox.dataset;

import java.time.Instant;

/**
 * A dataset.
 *
 * @param id its id
 * @param name what it is called
 * @param createdAt when it was created
 */
public record Dataset(String id, String name, Instant createdAt) {

    Dataset renamed(String newName) {
        return new Dataset(id, newName, createdAt);
    }
}
