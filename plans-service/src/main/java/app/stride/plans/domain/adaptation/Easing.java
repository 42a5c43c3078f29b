package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Days of less: easy running only, and of each run a share of what was planned before anything was made easier, so
 * that nobody who tells of the same thing twice runs half of a half. The variants go from what is best to what rules
 * allow at least.
 */
final class Easing {

    /** Ours: a run of less is hardly worth changing for. */
    private static final double SHORTEST_KM = 3;

    /** Ours: by so much, a cutback's step, a long run that is too long for its week gets shorter at once. */
    private static final double SHORTER = 0.8;

    /** Ours: below this a run is no long run any more, but an easy one. */
    private static final double SHORTEST_LONG_KM = 10;

    private final Situation situation;
    private final Remake remake;
    private final DateRange days;

    /** Over these days, as far as they may be changed. */
    Easing(Situation situation, DateRange days) {
        this.situation = situation;
        this.remake = situation.plan().remake();
        this.days = days;
    }

    DateRange days() {
        return days;
    }

    /**
     * The schedule with less, in variants.
     *
     * @param base what the days are taken from
     * @param load the share of a day's distance, 0 to 1
     */
    List<Schedule> variants(Schedule base, ToDoubleFunction<LocalDate> load) {
        List<Schedule> variants = new ArrayList<>(exactly(base, load));
        variants.addAll(exactly(base, date -> (1 + load.applyAsDouble(date)) / 2));
        variants.add(eased(base, date -> 1));
        return variants;
    }

    /** The variants in which each day has its share: the rest of the last week as planned, or calm as well. */
    List<Schedule> exactly(Schedule base, ToDoubleFunction<LocalDate> share) {
        Schedule eased = eased(base, share);
        return List.of(eased, calm(eased, share));
    }

    private Schedule eased(Schedule base, ToDoubleFunction<LocalDate> share) {
        Schedule eased = base;
        for (Workout workout : situation.runs(run -> days.contains(run.date()))) {
            double part = share.applyAsDouble(workout.date());
            eased = eased.remakeAll(List.of(workout.id()), planned -> easy(planned, part));
        }
        return eased;
    }

    /** The rest of the weeks that are touched without quality, and with a long run that is in proportion. */
    private Schedule calm(Schedule eased, ToDoubleFunction<LocalDate> share) {
        LocalDate sunday = Program.mondayOf(days.to()).plusDays(6);
        double least = days.from()
                .datesUntil(days.to().plusDays(1))
                .mapToDouble(share)
                .min()
                .orElse(1);
        Schedule calm = eased;
        for (Workout workout : situation.runs(
                run -> run.date().isAfter(days.to()) && !run.date().isAfter(sunday))) {
            if (workout.planned().type().isHard()) {
                double part = workout.planned().type().isLong() ? least : 1;
                calm = calm.remakeAll(List.of(workout.id()), planned -> easy(planned, part));
            }
        }
        return calm;
    }

    /** The next lighter thing: quality becomes easy, a long run gets shorter until it is an easy run. */
    static PlannedWorkout lighter(PlannedWorkout planned, Remake remake) {
        if (!planned.type().isHard() || planned.segments().isEmpty()) {
            return planned;
        }
        if (!planned.type().isLong()) {
            return remake.easy(planned, planned.distance());
        }
        Distance shorter = Distance.ofKilometres(Math.floor(planned.distance().kilometres() * SHORTER * 2) / 2);
        return shorter.kilometres() < SHORTEST_LONG_KM
                ? remake.easyRun(planned, shorter)
                : remake.easy(planned, shorter);
    }

    /** Easy running of a share of the distance, to half kilometres. */
    private PlannedWorkout easy(PlannedWorkout planned, double share) {
        if (planned.segments().isEmpty()) {
            return planned;
        }
        double present = planned.distance().kilometres();
        double whole = situation.plan().beforeEasing(planned).kilometres();
        double part = Math.min(present, Math.max(Math.min(whole, SHORTEST_KM), Math.floor(whole * share * 2) / 2));
        boolean same = part >= present && planned.type() == WorkoutType.EASY;
        return same ? planned : remake.easy(planned, Distance.ofKilometres(part));
    }
}
