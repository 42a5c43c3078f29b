package app.stride.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What waits, within a batch, for something that the producer refused at once: so that one refusal stands in nobody's way whom it does not concern. */
final class HeldUp {
    private final Map<String, Throwable> athletes = new HashMap<>();
    private final Map<String, Throwable> topics = new HashMap<>();

    /** Why the row is not to be sent now; null when it may be. */
    @Nullable Throwable why(Row row) {
        Throwable athlete = athletes.get(row.getString("athlete_id"));
        return athlete == null ? topics.get(row.getString("topic")) : athlete;
    }

    /**
     * The row was refused. What comes later of its athlete must not overtake it; and where the producer waited in vain to hear of the topic, as while the
     * broker is away, it would wait as long for each other row of it.
     */
    void behind(Row row, Throwable refusal) {
        athletes.putIfAbsent(row.getString("athlete_id"), refusal);
        if (refusal instanceof TimeoutException) {
            topics.putIfAbsent(row.getString("topic"), refusal);
        }
    }
}
