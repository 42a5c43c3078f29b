package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is to be adapted to.
 *
 * @param stretch the dates of a sickness, a pause or of being unavailable; null where they follow from what was missed
 * @param fitness that a race showed; null where the athlete's runs say it, or for other causes
 * @param raced the date of that race; null where it is not known
 * @param edits what exactly is wanted on request; empty for a lighter week
 */
public record Wish(
        Cause cause,
        @Nullable DateRange stretch,
        @Nullable FitnessIndex fitness,
        @Nullable LocalDate raced,
        List<Edit> edits) {

    public Wish {
        edits = List.copyOf(edits);
    }

    /** Without a race whose date is known. */
    public Wish(Cause cause, @Nullable DateRange stretch, @Nullable FitnessIndex fitness, List<Edit> edits) {
        this(cause, stretch, fitness, null, edits);
    }
}
