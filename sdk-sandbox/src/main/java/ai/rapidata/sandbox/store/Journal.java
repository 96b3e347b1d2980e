package ai.rapidata.sandbox.store;

import ai.rapidata.sandbox.json.Json;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The database behind a store: one table, one thread that writes. Changes that arrive while a transaction runs share the
 * next one, so that many threads at once cost hardly more than one.
 */
final class Journal implements AutoCloseable {

    private static final int MOST_IN_ONE_TRANSACTION = 2_000;
    private static final String TIME = "time";
    private static final Write STOP = new Write(List.of(), new CompletableFuture<>());

    private final Connection connection;
    private final InstantSource clock;
    private final LinkedBlockingQueue<Write> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private boolean closed;

    private Journal(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
        this.writer = new Thread(this::writeUntilStopped, "sandbox-store");
        writer.setDaemon(true);
        writer.start();
    }

    static Journal open(Path database, InstantSource clock) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode=WAL");
                statement.execute("PRAGMA synchronous=NORMAL");
                statement.execute("PRAGMA busy_timeout=5000");
                statement.execute("CREATE TABLE IF NOT EXISTS entity (kind TEXT NOT NULL, id TEXT NOT NULL,"
                        + " sequence INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID");
            }
            connection.setAutoCommit(false);
            return new Journal(connection, clock);
        } catch (SQLException e) {
            throw new StoreException("cannot open the database " + database, e);
        }
    }

    <T> void load(String kind, Class<T> type, Restored<T> target) {
        // The writer owns the connection, but holds its monitor only during a transaction.
        synchronized (connection) {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT id, sequence, json FROM entity WHERE kind=? ORDER BY sequence")) {
                query.setString(1, kind);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        target.accept(rows.getString(1), rows.getLong(2), Json.read(rows.getString(3), type));
                    }
                }
                connection.commit();
            } catch (SQLException e) {
                throw new StoreException("cannot read the entities of kind " + kind, e);
            }
        }
    }

    Optional<Instant> latestWrite() {
        var latest = new AtomicReference<Instant>();
        load(TIME, Instant.class, (id, sequence, time) -> latest.set(time));
        return Optional.ofNullable(latest.get());
    }

    /** Returns when the changes are committed. */
    void write(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var write = new Write(List.copyOf(changes), new CompletableFuture<>());
        synchronized (queue) {
            if (closed) {
                throw new StoreException("the store is closed", new IllegalStateException("write after close"));
            }
            queue.add(write);
        }
        try {
            write.done().join();
        } catch (CompletionException e) {
            throw new StoreException("cannot write to the database", e.getCause() == null ? e : e.getCause());
        }
    }

    private void writeUntilStopped() {
        try {
            for (boolean stopped = false; !stopped; ) {
                List<Write> writes = new ArrayList<>();
                writes.add(queue.take());
                queue.drainTo(writes, MOST_IN_ONE_TRANSACTION - 1);
                stopped = writes.contains(STOP);
                commit(writes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Write> writes) {
        Exception failure = null;
        synchronized (connection) {
            try (PreparedStatement put = connection.prepareStatement(
                            "INSERT INTO entity (kind, id, sequence, json) VALUES (?,?,?,?)"
                                    + " ON CONFLICT (kind, id) DO UPDATE SET sequence=excluded.sequence, json=excluded.json");
                    PreparedStatement remove =
                            connection.prepareStatement("DELETE FROM entity WHERE kind=? AND id=?")) {
                for (Write write : writes) {
                    for (Change change : write.changes()) {
                        apply(change, put, remove);
                    }
                }
                put(put, TIME, "latest", 0, Json.text(clock.instant()));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                failure = e;
                rollBack(e);
            }
        }
        for (Write write : writes) {
            complete(write, failure);
        }
    }

    private static void apply(Change change, PreparedStatement put, PreparedStatement remove) throws SQLException {
        Entities.Row<?> row = change.entities().row(change.id());
        if (row == null) {
            remove.setString(1, change.entities().kind());
            remove.setString(2, change.id());
            remove.executeUpdate();
        } else {
            put(put, change.entities().kind(), change.id(), row.sequence(), Json.text(row.value()));
        }
    }

    private static void put(PreparedStatement put, String kind, String id, long sequence, String json)
            throws SQLException {
        put.setString(1, kind);
        put.setString(2, id);
        put.setLong(3, sequence);
        put.setString(4, json);
        put.executeUpdate();
    }

    private static void complete(Write write, @Nullable Exception failure) {
        if (failure == null) {
            write.done().complete("");
        } else {
            write.done().completeExceptionally(failure);
        }
    }

    private void rollBack(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        synchronized (queue) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(STOP);
        }
        try {
            writer.join(10_000);
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new StoreException("cannot close the database", e);
        }
    }

    private record Write(List<Change> changes, CompletableFuture<String> done) {}

    /** Takes a row of the database. */
    interface Restored<T> {
        void accept(String id, long sequence, T value);
    }
}
