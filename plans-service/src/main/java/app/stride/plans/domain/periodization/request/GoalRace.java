package app.stride.plans.domain.periodization.request;

import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The race that a plan leads to.
 *
 * @param distance above 0
 * @param time the time that the athlete hopes for
 */
public record GoalRace(
        String name,
        LocalDate date,
        Distance distance,
        @Nullable Duration time) {

    public PlanType type() {
        return PlanType.nearest(distance);
    }

    /** The pace of the hoped-for time. */
    public Optional<Pace> pace() {
        return Optional.ofNullable(time).map(hoped -> Pace.of(distance, hoped));
    }
}
