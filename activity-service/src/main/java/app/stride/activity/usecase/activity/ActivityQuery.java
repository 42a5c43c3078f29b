package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.usecase.KeptActivity;
import app.stride.running.Distance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which activities an athlete wants to see, and in what order; null is no limit.
 *
 * @param from the first date
 * @param to the last date
 * @param limit at most so many
 * @param offset skips so many
 * @param after continues behind this activity, null from the beginning
 */
public record ActivityQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Distance shortest,
        @Nullable Distance longest,
        @Nullable Sport sport,
        @Nullable Boolean race,
        Order order,
        boolean ascending,
        int limit,
        int offset,
        @Nullable Position after) {

    /** What a list is sorted by; equal ones follow their ids. */
    public enum Order {
        START_TIME,
        DISTANCE_M,
        DURATION_S
    }

    /**
     * A place in a sorted list.
     *
     * @param value of what it is sorted by: seconds since 1970, metres or seconds; what is unknown counts as nothing
     */
    public record Position(double value, ActivityId id) {}

    ActivityQuery withLimit(int newLimit) {
        return new ActivityQuery(from, to, shortest, longest, sport, race, order, ascending, newLimit, offset, after);
    }

    /** Where the activity stands in a list of this order. */
    public Position positionOf(KeptActivity kept) {
        Recording recording = kept.activity().recording();
        Distance distance = recording.totals().distance();
        double value = switch (order) {
            case START_TIME -> recording.start().toEpochMilli() / 1000.0;
            case DISTANCE_M -> distance == null ? 0 : distance.metres();
            case DURATION_S -> recording.totals().timer().toMillis() / 1000.0;
        };
        return new Position(value, kept.id());
    }
}
