package ai.rapidata.sdk.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssetFlightsTest {

    private final AssetFlights flights = new AssetFlights();
    private final NameCache names = new MemoryNames(100, Duration.ofHours(1), () -> 0);
    private final List<AssetFlights.Flight> departed = new ArrayList<>();

    @Test
    void asset_askedForByTwo_departsOnceAndIsKnownToTheSecond() {
        CompletableFuture<AssetOutcome> first = fly(new StoppableUpload());
        CompletableFuture<AssetOutcome> second = fly(new StoppableUpload());
        assertThat(departed).hasSize(1);

        departed.get(0).land(uploaded());

        assertThat(first.join()).isEqualTo(uploaded());
        assertThat(second.join()).isEqualTo(AssetOutcome.Stored.known("name"));
        assertThat(fly(new StoppableUpload()).join()).isEqualTo(AssetOutcome.Stored.known("name"));
        assertThat(departed).hasSize(1);
    }

    @Test
    void waiter_whoIsTold_findsTheNameAlready() {
        CompletableFuture<@Nullable String> found = fly(new StoppableUpload()).thenApply(outcome -> names.find("key"));

        departed.get(0).land(uploaded());

        assertThat(found.join()).isEqualTo("name");
    }

    @Test
    void asset_whoseFirstWaiterLeft_departsAgainForTheSecond() {
        StoppableUpload stopped = new StoppableUpload();
        CompletableFuture<AssetOutcome> first = fly(stopped);
        CompletableFuture<AssetOutcome> second = fly(new StoppableUpload());
        stopped.cancellation().request();

        departed.get(0).land(new AssetOutcome.Cancelled());

        assertThat(first.join()).isInstanceOf(AssetOutcome.Cancelled.class);
        assertThat(second).isNotDone();
        assertThat(departed).hasSize(2);
        departed.get(1).land(uploaded());
        assertThat(second.join()).isEqualTo(uploaded());
    }

    @Test
    void asset_whoseSecondWaiterLeftToo_doesNotDepartAgain() {
        StoppableUpload stopped = new StoppableUpload();
        fly(stopped);
        CompletableFuture<AssetOutcome> second = fly(stopped);
        stopped.cancellation().request();

        departed.get(0).land(new AssetOutcome.Cancelled());

        assertThat(second.join()).isInstanceOf(AssetOutcome.Cancelled.class);
        assertThat(departed).hasSize(1);
    }

    @Test
    void asset_thatFailed_departsAgainForWhoeverAsksLater() {
        fly(new StoppableUpload());
        departed.get(0).land(new AssetOutcome.Cancelled());

        assertThat(fly(new StoppableUpload())).isNotDone();
        assertThat(departed).hasSize(2);
    }

    @Test
    void departure_thatThrows_isToldToAllAndKeepsNobodyFromTryingAgain() {
        IllegalStateException bug = new IllegalStateException("bug");

        CompletableFuture<AssetOutcome> outcome = flights.fly("key", names, new StoppableUpload(), flight -> {
            throw bug;
        });

        assertThatThrownBy(outcome::join).hasCause(bug);
        assertThat(fly(new StoppableUpload())).isNotDone();
        assertThat(departed).hasSize(1);
    }

    @Test
    void names_thatCannotBeKept_doNotKeepTheWaitersFromTheOutcome() {
        NameCache broken = new Unwritable();
        CompletableFuture<AssetOutcome> outcome = flights.fly("key", broken, new StoppableUpload(), departed::add);

        assertThatThrownBy(() -> departed.get(0).land(uploaded())).hasMessage("not writable");

        assertThat(outcome.join()).isEqualTo(uploaded());
    }

    @Test
    void name_enteredAfterTheFirstLook_isFoundWithoutADeparture() {
        List<String> lookedFor = new ArrayList<>();
        NameCache late = new Unwritable() {
            @Override
            public @Nullable String find(String key) {
                lookedFor.add(key);
                return lookedFor.size() == 1 ? null : "late";
            }
        };

        CompletableFuture<AssetOutcome> outcome = flights.fly("key", late, new StoppableUpload(), departed::add);

        assertThat(outcome.join()).isEqualTo(AssetOutcome.Stored.known("late"));
        assertThat(departed).isEmpty();
    }

    private CompletableFuture<AssetOutcome> fly(UploadScope scope) {
        return flights.fly("key", names, scope, departed::add);
    }

    private static AssetOutcome uploaded() {
        return new AssetOutcome.Stored("name", AssetOutcome.Arrival.UPLOADED, List.of("large"));
    }

    private static class Unwritable implements NameCache {
        @Override
        public @Nullable String find(String key) {
            return null;
        }

        @Override
        public void put(String key, String name) {
            throw new IllegalStateException("not writable");
        }

        @Override
        public void remove(String key) {}

        @Override
        public void clear() {}

        @Override
        public void close() {}
    }
}
