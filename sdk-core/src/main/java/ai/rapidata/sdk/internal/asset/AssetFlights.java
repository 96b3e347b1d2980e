package ai.rapidata.sdk.internal.asset;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Assets on their way to the service. No asset is brought there twice at the same time: whoever asks for one that is on
 * its way waits for it together with the others. Thread-safe, without a lock.
 */
final class AssetFlights {
    private final ConcurrentHashMap<String, Flight> flights = new ConcurrentHashMap<>();

    /** One asset on its way, and all who wait for it. */
    final class Flight {
        private final String key;
        private final NameCache names;
        private final CompletableFuture<AssetOutcome> arrival = new CompletableFuture<>();

        private Flight(String key, NameCache names) {
            this.key = key;
            this.names = names;
        }

        /**
         * The way has ended. Whoever asks from now on finds the name, or sets out anew; whoever waits is told.
         *
         * @param outcome how it ended
         */
        void land(AssetOutcome outcome) {
            try {
                if (outcome instanceof AssetOutcome.Stored stored) {
                    names.put(key, stored.name());
                }
            } finally {
                end(outcome);
            }
        }

        private void end(AssetOutcome outcome) {
            flights.remove(key, this);
            arrival.complete(outcome);
        }

        private void crash(Throwable e) {
            flights.remove(key, this);
            arrival.completeExceptionally(e);
        }

        private CompletableFuture<AssetOutcome> join(UploadScope scope, Consumer<Flight> departure) {
            return arrival.thenCompose(outcome -> {
                boolean left = outcome instanceof AssetOutcome.Cancelled
                        && !scope.cancellation().requested();
                return left ? fly(key, names, scope, departure) : CompletableFuture.completedFuture(shared(outcome));
            });
        }
    }

    /**
     * Finds a name, or has the asset brought to the service.
     *
     * @param key identifies the asset
     * @param names the names that are known; the new one is entered there
     * @param scope the upload that asks
     * @param departure sets an asset on its way; calls {@link Flight#land} in the end, by any thread
     * @return the outcome; exceptional only where {@code departure} threw something
     */
    CompletableFuture<AssetOutcome> fly(String key, NameCache names, UploadScope scope, Consumer<Flight> departure) {
        String known = names.find(key);
        if (known != null) {
            return CompletableFuture.completedFuture(AssetOutcome.Stored.known(known));
        }
        Flight flight = new Flight(key, names);
        Flight other = flights.putIfAbsent(key, flight);
        if (other != null) {
            return other.join(scope, departure);
        }
        try {
            // Another flight may have landed between the first look at the names and the beginning of this one.
            known = names.find(key);
            if (known == null) {
                departure.accept(flight);
            } else {
                flight.end(AssetOutcome.Stored.known(known));
            }
        } catch (RuntimeException | Error e) {
            flight.crash(e);
        }
        return flight.arrival;
    }

    /** What a second waiter sees: the asset was known to it, and the warnings went to the first. */
    private static AssetOutcome shared(AssetOutcome outcome) {
        return outcome instanceof AssetOutcome.Stored stored ? AssetOutcome.Stored.known(stored.name()) : outcome;
    }
}
