package app.stride.coach.domain.proposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete follows now: whatever was proposed for another plan, an earlier revision of it or days that are over can no
 * longer be accepted.
 *
 * @param id null where they follow none
 * @param today the athlete's day
 */
public record PresentPlan(@Nullable UUID id, int revision, LocalDate today) {

    /** The plan that a wish was just made for. */
    public static PresentPlan of(Wish wish, LocalDate today) {
        return new PresentPlan(wish.planId(), wish.revision(), today);
    }
}
