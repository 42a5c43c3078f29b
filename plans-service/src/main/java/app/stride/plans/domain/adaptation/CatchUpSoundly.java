package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * After a missed long run: within the next days in the place of an easy run where hard and easy days allow it and no week gets more
 * than it was planned to hold; otherwise it is let go, and the next long run does not build on it.
 */
final class CatchUpSoundly implements Remedy {

    /** Ours: what is older has had a long run since. */
    private static final int DAYS_BACK = 7;

    /** Ours: later than on the third day it crowds the next long run. */
    private static final int DAYS_ON = 3;

    @Override
    public List<Candidate> candidates(Situation situation) {
        Optional<Workout> missed = missed(situation);
        if (missed.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int day = 0; day < DAYS_ON; day++) {
            shifted(situation, missed.get(), situation.today().plusDays(day)).ifPresent(candidates::add);
        }
        repeated(situation, missed.get()).ifPresent(candidates::add);
        return candidates;
    }

    /** The last long run that was not done. */
    static Optional<Workout> missed(Situation situation) {
        return situation.missed(DAYS_BACK).stream()
                .filter(workout -> workout.planned().type().isLong())
                .reduce((earlier, later) -> later);
    }

    private static Optional<Candidate> shifted(Situation situation, Workout missed, LocalDate to) {
        List<Workout> there = situation.schedule().on(to);
        boolean free = there.size() == 1
                && situation.mayChange(there.get(0))
                && !there.get(0).planned().type().isHard();
        if (!free) {
            return Optional.empty();
        }
        PlannedWorkout longRun = Remake.on(there.get(0).planned(), missed.planned());
        Schedule shifted = situation.schedule().put(there.get(0).id(), longRun);
        LocalDate monday = Program.mondayOf(to);
        return Optional.of(new Candidate(
                shifted,
                List.of("The long run of " + missed.date() + " goes to " + to
                        + " in the place of an easy day; hard days stay apart and the week gets no longer."),
                List.of(new DateRange(monday, monday.plusDays(6))),
                List.of(),
                null));
    }

    /** The next long run is no longer than the one that is missing. */
    private static Optional<Candidate> repeated(Situation situation, Workout missed) {
        Distance step = missed.planned().distance();
        return situation.runs(run -> run.planned().type().isLong()).stream()
                .findFirst()
                .filter(next -> next.planned().distance().isLongerThan(step))
                .flatMap(next -> situation
                        .plan()
                        .remake()
                        .over(next.planned(), step)
                        .map(shorter -> new Candidate(
                                situation.schedule().put(next.id(), shorter),
                                List.of(
                                        "The long run of " + missed.date()
                                                + " is let go: crammed in it would cost more than it gives.",
                                        "The next one, on " + next.date()
                                                + ", repeats its distance instead of building on what is missing."),
                                List.of(new DateRange(next.date(), next.date())),
                                List.of(),
                                null)));
    }

    @Override
    public String reasonForNone(Situation situation) {
        return "The long run is let go: no day of the next ones has room for it, and what comes next does not build on"
                + " it.";
    }

    @Override
    public String reasonForNothing(Situation situation) {
        return missed(situation).isEmpty()
                ? "No long run of the last seven days is missing; if a run is suggested as it, say whether it was."
                : "The long run is let go: the next one is no longer than it, so that you can go on as planned.";
    }
}
