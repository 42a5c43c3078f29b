package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** After sickness or a pause: no running while it lasts, then easy running of less, and nothing of what was missed is made up for. */
final class ComeBackGently implements Remedy {

    @Override
    public List<Candidate> candidates(Situation situation) {
        DateRange off = daysOff(situation);
        ReturnAfterBreak back = back(situation, off);
        if (back.isTooLong()) {
            return List.of();
        }
        LocalDate first = off.to().isBefore(situation.today())
                ? situation.today()
                : off.to().plusDays(1);
        DateRange easyDays = new DateRange(first, first.plusDays(back.easyDays() - 1L));
        Schedule without = resting(situation, off);
        List<DateRange> eased = List.of(new DateRange(situation.today(), easyDays.to()));
        List<DateRange> away = away(situation, off);
        List<String> reasons = reasons(situation, off, back, easyDays);
        List<Candidate> candidates = new ArrayList<>();
        for (Schedule variant : new Easing(situation, easyDays).variants(without, date -> back.load(first, date))) {
            candidates.add(new Candidate(variant, reasons, eased, away, null));
        }
        return candidates;
    }

    private static ReturnAfterBreak back(Situation situation, DateRange off) {
        int days = (int) ChronoUnit.DAYS.between(off.from(), off.to()) + 1;
        return new ReturnAfterBreak(days, situation.wish().cause() == Cause.SICKNESS);
    }

    /** What the athlete says, or from the first run that was missed in a row to yesterday; today where none was. */
    private static DateRange daysOff(Situation situation) {
        DateRange stated = situation.wish().stretch();
        if (stated != null) {
            return stated;
        }
        LocalDate today = situation.today();
        LocalDate lastRun = situation.schedule().workouts().stream()
                .filter(workout -> workout.isCompleted() && workout.date().isBefore(today))
                .map(Workout::date)
                .max(Comparator.naturalOrder())
                .orElse(situation.plan().plan().start().minusDays(1));
        return situation.missed(Integer.MAX_VALUE).stream()
                .map(Workout::date)
                .filter(date -> date.isAfter(lastRun))
                .min(Comparator.naturalOrder())
                .map(from -> new DateRange(from, today.minusDays(1)))
                .orElse(new DateRange(today, today));
    }

    private static Schedule resting(Situation situation, DateRange off) {
        Schedule resting = situation.schedule();
        for (Workout run : situation.runs(workout -> off.contains(workout.date()))) {
            Schedule present = resting;
            Move<Schedule> dropped = present.drop(run.id());
            resting = dropped.fold(Function.identity(), reason -> present);
        }
        return resting;
    }

    /** The days from today on; those of the past are over, whatever was planned for them. */
    private static List<DateRange> away(Situation situation, DateRange off) {
        return off.to().isBefore(situation.today())
                ? List.of()
                : Unavailability.clipped(situation, off).map(List::of).orElse(List.of());
    }

    private static List<String> reasons(Situation situation, DateRange off, ReturnAfterBreak back, DateRange easyDays) {
        String why = situation.wish().cause() == Cause.SICKNESS ? "You were ill" : "You did not run";
        List<String> reasons = new ArrayList<>();
        reasons.add(why + " from " + off.from() + " to " + off.to() + " (" + back.daysOff()
                + (back.daysOff() == 1 ? " day" : " days") + "): what was missed is not made up for.");
        reasons.add("Until " + easyDays.to()
                + " everything is easy and no more than your body is ready for, after Daniels' table of return"
                + " (2014).");
        return reasons;
    }

    @Override
    public String reasonForNothing(Situation situation) {
        return back(situation, daysOff(situation)).isTooLong()
                ? "After more than four weeks without running this plan is not the right one any more: make a new one"
                        + " from where you are."
                : "The next days are easy enough already; go on as planned.";
    }
}
