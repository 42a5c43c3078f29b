package app.stride.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Failures that pass by themselves, or once somebody has seen to it: the database is away, restarting, read-only after it failed over, or refuses the service. */
public final class TransientFailure {
    private static final String MISSING_PRIVILEGE = "42501";

    private TransientFailure() {}

    /** Whether waiting can help, because what was asked for is not to blame. */
    public static boolean is(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            // What cannot be read as JSON today cannot be read tomorrow, although Jackson calls it a failure of input.
            if (t instanceof PoisonEvent || t instanceof JsonProcessingException) {
                return false;
            }
            if (t instanceof PgException database) {
                return !isAboutWhatWasAsked(database.getSqlState());
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

    /** SQLSTATE classes as in PostgreSQL's appendix A. */
    private static boolean isAboutWhatWasAsked(@Nullable String sqlState) {
        if (sqlState == null || sqlState.length() < 2 || sqlState.equals(MISSING_PRIVILEGE)) {
            return false;
        }
        return switch (sqlState.substring(0, 2)) {
            case "21", "22", "23", "42", "54" -> true; // cardinality, data, constraint, statement, too much of it
            default -> false;
        };
    }
}
