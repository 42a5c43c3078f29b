package app.stride.plans.domain.activity;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that the athlete did.
 *
 * @param version of the news of it; higher is newer
 * @param date on the athlete's calendar
 * @param sport in the contract's words, for example {@code run}
 * @param distance null where there is none, as in the gym
 * @param duplicateOf the activity that this one is another recording of
 */
public record Activity(
        ActivityId id,
        long version,
        LocalDate date,
        Instant start,
        String sport,
        @Nullable Distance distance,
        @Nullable Duration duration,
        boolean race,
        @Nullable ActivityId duplicateOf,
        List<Lap> laps) {

    private static final String RUN = "run";

    public Activity {
        laps = List.copyOf(laps);
    }

    public boolean isRun() {
        return sport.equals(RUN);
    }

    public boolean isDuplicate() {
        return duplicateOf != null;
    }

    /** The mean pace, where distance and duration are known and above 0. */
    public Optional<Pace> pace() {
        return distance == null || distance.isZero() || duration == null || duration.isZero()
                ? Optional.empty()
                : Optional.of(Pace.of(distance, duration));
    }
}
