package app.stride.local.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The last record of each of some athletes in the topic that is compacted: what is left of it once it has been. */
final class LatestStates {
    private static final String ERASED = "stride.athlete.erased";

    private final Map<String, ConsumerRecord<String, String>> byAthlete = new HashMap<>();

    /** Reads all records by a function that hands each to a consumer, in the order of each athlete. */
    static LatestStates of(Set<String> athletes, Consumer<Consumer<ConsumerRecord<String, String>>> reading) {
        LatestStates states = new LatestStates();
        reading.accept(record -> {
            if (athletes.contains(record.key())) {
                states.byAthlete.put(record.key(), record);
            }
        });
        return states;
    }

    /**
     * Whether the letter would come behind something newer of its athlete. Compaction takes a record away only when
     * there is a newer one, so if it is not there any more, there was one.
     */
    boolean haveOvertaken(ConsumerRecord<String, String> letter) {
        ConsumerRecord<String, String> latest = byAthlete.get(letter.key());
        Origin origin = Origin.of(letter);
        return latest == null ? origin != null : !Origin.itself(latest).equals(origin);
    }

    /** Whether the athlete was erased after what the letter tells of, and has not come back since. */
    boolean sayErasedAfter(ConsumerRecord<String, String> letter) {
        ConsumerRecord<String, String> latest = byAthlete.get(letter.key());
        if (latest == null || (latest.value() != null && !isErasure(latest))) {
            return false;
        }
        Instant erased = time(latest);
        Instant told = time(letter);
        return erased == null || told == null || !told.isAfter(erased);
    }

    /** Whether the last that is told of the athlete is the erasure; a tombstone tells nobody to erase. */
    boolean areErasure(String athlete) {
        ConsumerRecord<String, String> latest = byAthlete.get(athlete);
        return latest != null && isErasure(latest);
    }

    static boolean isErasure(ConsumerRecord<String, String> record) {
        return record.value() != null && ERASED.equals(EventLine.header(record, "ce_type"));
    }

    private static @Nullable Instant time(ConsumerRecord<String, String> record) {
        String time = EventLine.header(record, "ce_time");
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
