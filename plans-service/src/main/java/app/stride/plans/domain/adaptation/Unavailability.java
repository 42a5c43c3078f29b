package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Dates on which the athlete cannot run: they become free, and a long run among them goes to another day of its week where that is sound. */
final class Unavailability implements Remedy {

    @Override
    public List<Candidate> candidates(Situation situation) {
        DateRange stretch = situation.wish().stretch();
        Optional<DateRange> free = stretch == null ? Optional.empty() : clipped(situation, stretch);
        if (free.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        Schedule present = situation.schedule();
        for (Workout longRun : situation.runs(
                run -> free.get().contains(run.date()) && run.planned().type().isLong())) {
            for (LocalDate other : otherDays(situation, longRun, free.get())) {
                present.move(longRun.id(), other)
                        .fold(Optional::of, reason -> Optional.<Schedule>empty())
                        .map(moved -> emptied(moved, other, longRun))
                        .ifPresent(moved -> candidates.add(candidate(
                                situation, moved, free.get(), "The long run goes to " + other + " instead.")));
            }
        }
        candidates.add(
                candidate(situation, present, free.get(), "What falls on these days is left out, not made up for."));
        return candidates;
    }

    /** Of a stretch what may be made free now; today is not when something was done on it already. */
    static Optional<DateRange> clipped(Situation situation, DateRange stretch) {
        LocalDate to = stretch.to().isAfter(situation.window().to())
                ? situation.window().to()
                : stretch.to();
        List<LocalDate> open = situation.schedule().workouts().stream()
                .filter(situation::mayChange)
                .map(Workout::date)
                .filter(date -> stretch.contains(date) && !date.isAfter(to))
                .sorted()
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(open.get(0), open.get(open.size() - 1), stretch.reason()));
    }

    /** Where the long run goes, nothing else stays. */
    private static Schedule emptied(Schedule schedule, LocalDate date, Workout longRun) {
        Schedule emptied = schedule;
        for (Workout other : schedule.on(date)) {
            Schedule present = emptied;
            emptied = other.id().equals(longRun.id())
                    ? present
                    : present.drop(other.id()).fold(Function.identity(), reason -> present);
        }
        return emptied;
    }

    private static List<LocalDate> otherDays(Situation situation, Workout longRun, DateRange free) {
        LocalDate monday = Program.mondayOf(longRun.date());
        return monday.datesUntil(monday.plusDays(7))
                .filter(date -> !free.contains(date) && situation.isOpen(date))
                .sorted(Comparator.comparing(
                        date -> Math.abs(date.toEpochDay() - longRun.date().toEpochDay())))
                .toList();
    }

    private static Candidate candidate(Situation situation, Schedule schedule, DateRange free, String how) {
        Schedule emptied = schedule;
        List<Workout> runs = schedule.workouts().stream()
                .filter(workout -> workout.planned().isRun() && free.contains(workout.date()))
                .filter(situation::mayChange)
                .toList();
        for (Workout run : runs) {
            Schedule present = emptied;
            emptied = present.drop(run.id()).fold(Function.identity(), reason -> present);
        }
        List<String> reasons = new ArrayList<>(
                List.of("You cannot run from " + free.from() + " to " + free.to() + ": these days become free.", how));
        if (isLonger(situation)) {
            reasons.add(
                    "The days after " + situation.window().to() + " can be freed once they come near; ask again then.");
        }
        return new Candidate(emptied, reasons, List.of(free), List.of(free), null);
    }

    private static boolean isLonger(Situation situation) {
        DateRange stretch = situation.wish().stretch();
        return stretch != null && stretch.to().isAfter(situation.window().to());
    }

    @Override
    public String reasonForNothing(Situation situation) {
        return "None of these days has a run that could be left out: they are free already, done, over, a race, or the"
                + " taper, which keeps its shape.";
    }
}
