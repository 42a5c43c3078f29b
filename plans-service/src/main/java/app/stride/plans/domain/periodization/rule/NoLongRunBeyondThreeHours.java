package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** No long run takes more than three hours (Hansons; Humphrey, 2016) or goes beyond 35 km. */
public final class NoLongRunBeyondThreeHours implements Rule {

    /** Hansons (Humphrey, 2016): no more than three hours. */
    private static final Duration LONGEST = Duration.ofHours(3);

    /** Ours: 22 miles, about what Pfitzinger and Douglas (2009) go up to. */
    private static final Distance FARTHEST = Distance.ofKilometres(35);

    @Override
    public Finding check(Draft draft) {
        Optional<PlannedWorkout> longest =
                draft.longRuns().stream().max(Comparator.comparing(PlannedWorkout::distance));
        if (longest.isEmpty()) {
            return kept("The plan has no long runs.").bound("180 min, 35 km");
        }
        PlannedWorkout run = longest.get();
        boolean tooLong =
                run.duration().compareTo(LONGEST) > 0 || run.distance().isLongerThan(FARTHEST);
        String amount =
                Figures.kilometres(run.distance()) + ", " + run.duration().toMinutes() + " min";
        return (tooLong
                        ? broken("A long run of " + amount + " costs more than it gives.")
                        : kept("Your longest run has " + amount + "."))
                .value(amount)
                .bound("at most 180 min and 35 km")
                .on(run.date());
    }
}
