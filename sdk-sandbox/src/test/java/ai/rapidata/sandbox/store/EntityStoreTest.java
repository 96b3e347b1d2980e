package ai.rapidata.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityStoreTest {

    @TempDir
    private Path folder;

    private Path database() {
        return folder.resolve("store.db");
    }

    @Test
    void put_reopened_keepsValuesAndOrder() {
        try (EntityStore store = EntityStore.onDisk(database())) {
            Entities<Fruit> fruits = store.entities("fruit", Fruit.class);
            fruits.put("b", new Fruit("bowl", 1));
            fruits.put("a", new Fruit("bowl", 2));
            fruits.put("c", new Fruit("tree", 3));
            fruits.put("b", new Fruit("tree", 4));
            fruits.remove("c");
            store.setSetting("name", "x");
        }
        try (EntityStore store = EntityStore.onDisk(database())) {
            Entities<Fruit> fruits = store.entities("fruit", Fruit.class);

            assertThat(fruits.stream()).containsExactly(new Fruit("tree", 4), new Fruit("bowl", 2));
            assertThat(store.setting("name")).contains("x");
            fruits.put("d", new Fruit("bowl", 5));
            assertThat(fruits.stream()).last().isEqualTo(new Fruit("bowl", 5));
        }
    }

    @Test
    void put_notClosed_isOnDiskAtOnce() {
        EntityStore store = EntityStore.onDisk(database());
        store.entities("fruit", Fruit.class).put("a", new Fruit("bowl", 1));

        try (EntityStore second = EntityStore.onDisk(database())) {
            assertThat(second.entities("fruit", Fruit.class).find("a")).contains(new Fruit("bowl", 1));
        }
        store.close();
    }

    @Test
    void together_failingWork_writesWhatHasBecomeVisible() {
        try (EntityStore store = EntityStore.onDisk(database())) {
            Entities<Fruit> fruits = store.entities("fruit", Fruit.class);
            assertThatThrownBy(() -> store.together(() -> {
                        fruits.put("a", new Fruit("bowl", 1));
                        throw new IllegalStateException("half way");
                    }))
                    .hasMessage("half way");
            assertThat(fruits.contains("a")).isTrue();
        }
        try (EntityStore store = EntityStore.onDisk(database())) {
            assertThat(store.entities("fruit", Fruit.class).contains("a")).isTrue();
        }
    }

    @Test
    void change_manyThreads_losesNothingInMemoryAndOnDisk() throws Exception {
        int threads = 16;
        int rounds = 50;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (EntityStore store = EntityStore.onDisk(database())) {
            Entities<Fruit> fruits = store.entities("fruit", Fruit.class);
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String own = "own" + i;
                work.add(() -> {
                    for (int round = 0; round < rounds; round++) {
                        int weight = round;
                        store.together(() -> {
                            fruits.change("shared", known -> new Fruit("s", known == null ? 1 : known.weight() + 1));
                            fruits.put(own, new Fruit("o", weight));
                        });
                    }
                    return own;
                });
            }
            for (Future<String> done : pool.invokeAll(work)) {
                done.get();
            }
            assertThat(fruits.find("shared")).contains(new Fruit("s", threads * rounds));
        } finally {
            pool.shutdownNow();
        }
        try (EntityStore store = EntityStore.onDisk(database())) {
            Entities<Fruit> fruits = store.entities("fruit", Fruit.class);
            assertThat(fruits.size()).isEqualTo(threads + 1);
            assertThat(fruits.find("shared")).contains(new Fruit("s", threads * rounds));
            assertThat(fruits.find("own3")).contains(new Fruit("o", rounds - 1));
        }
    }

    @Test
    void index_followsChanges() {
        Entities<Fruit> fruits = EntityStore.inMemory().entities("fruit", Fruit.class);
        fruits.put("a", new Fruit("bowl", 1));
        Index<Fruit> byPlace = fruits.indexedBy(Fruit::place);
        fruits.put("b", new Fruit("bowl", 2));
        fruits.put("c", new Fruit("tree", 3));
        fruits.update("a", fruit -> new Fruit("bowl", 9));
        fruits.remove("b");

        assertThat(byPlace.in("bowl")).containsExactly(new Fruit("bowl", 9));
        assertThat(byPlace.size("bowl")).isEqualTo(1);
        assertThat(byPlace.in("nowhere")).isEmpty();
    }

    @Test
    void putIfAbsent_taken_changesNothing() {
        Entities<Fruit> fruits = EntityStore.inMemory().entities("fruit", Fruit.class);

        assertThat(fruits.putIfAbsent("a", new Fruit("bowl", 1))).isTrue();
        assertThat(fruits.putIfAbsent("a", new Fruit("bowl", 2))).isFalse();
        assertThat(fruits.find("a")).contains(new Fruit("bowl", 1));
        assertThat(fruits.update("none", fruit -> fruit)).isEmpty();
    }

    @Test
    void put_closedStore_isRefused() {
        EntityStore store = EntityStore.onDisk(database());
        Entities<Fruit> fruits = store.entities("fruit", Fruit.class);
        store.close();
        store.close();

        assertThatThrownBy(() -> fruits.put("a", new Fruit("bowl", 1))).isInstanceOf(StoreException.class);
    }

    @Test
    void onDisk_noDatabase_isRefused() throws Exception {
        Path file = Files.writeString(database(), "this is no database, and it is long enough to be read as one");

        assertThatThrownBy(() -> EntityStore.onDisk(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("store.db");
    }

    record Fruit(String place, int weight) {}
}
