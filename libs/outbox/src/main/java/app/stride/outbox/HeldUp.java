package app.stride.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What waits, within a batch, for something that was refused: so that one refusal stands in nobody's way whom it does not concern. */
final class HeldUp {
    private final Refusals earlier;
    private final Map<String, Throwable> athletes = new HashMap<>();
    private final Map<String, Throwable> topics = new HashMap<>();

    /** In a batch after those in which these were refused. */
    HeldUp(Refusals earlier) {
        this.earlier = earlier;
    }

    /** Why neither the row is to be sent now nor, so that it is not overtaken, anything later of its athlete; null when it may be. */
    @Nullable Throwable why(Row row) {
        return athletes.computeIfAbsent(row.getString("athlete_id"), athlete -> {
            Throwable early = earlier.early(athlete);
            return early == null ? topics.get(row.getString("topic")) : early;
        });
    }

    /** The row is tried; if its athlete's oldest was refused before, it is that one, and the rest waits for what becomes of it. */
    void tried(Row row) {
        athletes.computeIfAbsent(row.getString("athlete_id"), earlier::tried);
    }

    /**
     * The producer refused the row at once. What comes later of its athlete must not overtake it; and where the producer waited in vain to hear of the topic,
     * as while the broker is away, it would wait as long for each other row of it.
     */
    void behind(Row row, Throwable refusal) {
        athletes.putIfAbsent(row.getString("athlete_id"), refusal);
        if (refusal instanceof TimeoutException) {
            topics.putIfAbsent(row.getString("topic"), refusal);
        }
    }
}
