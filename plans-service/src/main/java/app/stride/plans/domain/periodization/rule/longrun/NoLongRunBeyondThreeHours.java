package app.stride.plans.domain.periodization.rule.longrun;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
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
        return tooLong(draft)
                .map(run -> about(run, broken("A long run of " + amount(run) + " costs more than it gives.")))
                .or(() -> farthest(draft).map(run -> about(run, kept("Your longest run has " + amount(run) + "."))))
                .orElseGet(() -> kept("The plan has no long runs."))
                .bound("at most 180 min and 35 km");
    }

    private static Optional<PlannedWorkout> tooLong(Draft draft) {
        return draft.longRuns().stream()
                .filter(run ->
                        run.duration().compareTo(LONGEST) > 0 || run.distance().isLongerThan(FARTHEST))
                .findFirst();
    }

    private static Optional<PlannedWorkout> farthest(Draft draft) {
        return draft.longRuns().stream().max(Comparator.comparing(PlannedWorkout::distance));
    }

    private static Finding about(PlannedWorkout run, Finding finding) {
        return finding.value(amount(run)).on(run.date());
    }

    private static String amount(PlannedWorkout run) {
        return Figures.kilometres(run.distance()) + ", " + run.duration().toMinutes() + " min";
    }
}
