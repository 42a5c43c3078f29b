package app.stride.outbox;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Failures that pass by themselves: the database is away, restarting, or asks to try again. */
public final class TransientFailure {
    private TransientFailure() {}

    /** Whether waiting can help; SQLSTATE classes as in PostgreSQL's appendix A. */
    public static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PoisonEvent) {
                return false;
            }
            if (t instanceof PgException database) {
                return isTransient(database.getSqlState());
            }
            if (t instanceof NoStackTraceThrowable) {
                return true; // the pool's word for a connection that was closed a moment ago
            }
            if (t instanceof IOException || t instanceof TimeoutException || t instanceof VertxException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(String sqlState) {
        return switch (sqlState == null ? "" : sqlState.substring(0, 2)) {
            case "08", "40", "53", "55", "57" -> true; // connection, rollback, resources, lock, operator intervention
            default -> false;
        };
    }
}
