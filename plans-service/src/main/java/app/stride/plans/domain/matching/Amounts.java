package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far and how long something was, each null where it is not known. */
record Amounts(@Nullable Distance distance, @Nullable Duration duration) {

    /** Ours: a session or recording beyond these is a broken one; nothing is known of it. */
    private static final Distance FARTHEST = Distance.ofKilometres(1_000);

    private static final Duration LONGEST = Duration.ofDays(14);

    /** What the parts come to; unknown as soon as one part's amount is. */
    static Amounts of(List<Activity> parts) {
        return new Amounts(distance(parts), duration(parts));
    }

    /** A distance of zero says that there was none to measure. */
    static @Nullable Distance known(@Nullable Distance distance) {
        return distance == null || distance.isZero() || distance.isLongerThan(FARTHEST) ? null : distance;
    }

    static @Nullable Duration known(@Nullable Duration duration) {
        boolean plausible =
                duration != null && duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(LONGEST) <= 0;
        return plausible ? duration : null;
    }

    /** These amounts over what was planned. */
    Compliance over(PlannedSession session) {
        Distance plannedDistance = session.distance();
        Duration plannedDuration = session.duration();
        return new Compliance(
                distance == null || plannedDistance == null ? null : distance.dividedBy(plannedDistance),
                duration == null || plannedDuration == null ? null : seconds(duration) / seconds(plannedDuration));
    }

    private static @Nullable Distance distance(List<Activity> parts) {
        Distance sum = Distance.ZERO;
        for (Activity part : parts) {
            Distance distance = known(part.distance());
            if (distance == null) {
                return null;
            }
            sum = sum.plus(distance);
        }
        return sum;
    }

    private static @Nullable Duration duration(List<Activity> parts) {
        Duration sum = Duration.ZERO;
        for (Activity part : parts) {
            Duration duration = known(part.duration());
            if (duration == null) {
                return null;
            }
            sum = sum.plus(duration);
        }
        return sum;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
