package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a plan departs, while it is followed, from the one that was made.
 *
 * @param fitness what races have shown since then; paces may follow any of it
 * @param eased dates of a return after sickness or a pause: a week with one of them may hold less than planned, and what rules about
 *     how the whole plan grows and falls have against that is advice, for it is an interruption and no new plan
 * @param original the program as it was made; null where nothing is eased
 */
public record Adjustments(
        List<FitnessIndex> fitness,
        List<DateRange> eased,
        @Nullable Program original) {

    /** The plan is the one that was made. */
    public static final Adjustments NONE = new Adjustments(List.of(), List.of(), null);

    public Adjustments {
        fitness = List.copyOf(fitness);
        eased = List.copyOf(eased);
    }

    boolean isEased(ProgramWeek week) {
        return !eased.isEmpty()
                && eased.stream()
                        .anyMatch(range -> !range.from().isAfter(week.sunday())
                                && !range.to().isBefore(week.monday()));
    }

    /** Whether a date is over when the interruption of its week begins: what was done or missed then cannot be in proportion any more. */
    public boolean isBehind(ProgramWeek week, LocalDate date) {
        return isEased(week)
                && eased.stream()
                        .noneMatch(range ->
                                !date.isBefore(range.from()) && !range.from().isAfter(week.sunday()));
    }

    /** The week as it was before the interruption. */
    public ProgramWeek asMeant(ProgramWeek week) {
        return original == null || !isEased(week)
                ? week
                : original.weeks().stream()
                        .filter(meant -> meant.number() == week.number())
                        .findFirst()
                        .orElse(week);
    }
}
