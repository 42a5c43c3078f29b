package app.stride.acceptance.faults;

import java.sql.Connection;
import java.sql.SQLException;

/** Holds whoever wants to delete from the outbox: what the broker has acknowledged stays there, for as long as this is open. */
final class HeldDeletions implements AutoCloseable {
    private static final String HOLD = """
            create or replace function hold_deletion() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(4711);
                return null;
            end
            $$;
            create or replace trigger hold_deletion before delete on outbox for each statement execute function hold_deletion();
            """;
    private static final String FREE =
            "drop trigger if exists hold_deletion on outbox; drop function if exists hold_deletion()";
    private static final String END = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """;

    private final Connection holder;

    private HeldDeletions(Connection holder) {
        this.holder = holder;
    }

    static HeldDeletions in(Databases databases, String database) {
        try {
            Connection holder = databases.connect(database);
            HeldDeletions held = new HeldDeletions(holder);
            held.run("select pg_advisory_lock(4711)");
            held.run(HOLD);
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server does not notice that the client of a waiting statement is dead: without this it would be carried out after all. */
    void endWhatWaits() {
        run(END);
    }

    private void run(String sql) {
        try (var statement = holder.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (holder) {
            run("select pg_advisory_unlock(4711)");
            run(FREE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
