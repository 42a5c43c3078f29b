package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment.Step;
import java.time.Duration;

/** Repeats near maximal oxygen uptake take 3-5 minutes, repetitions at most 2 (Daniels, 2014). */
public final class IntervalRepeatsOfThreeToFiveMinutes implements Rule {

    /** Daniels (2014), as the next two. */
    private static final Duration SHORTEST = Duration.ofMinutes(3);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_REPETITION = Duration.ofMinutes(2);

    @Override
    public Finding check(Draft draft) {
        return draft.runs()
                .filter(workout -> WorkKind.work(workout).anyMatch(step -> !fits(step, workout, draft)))
                .findFirst()
                .map(workout -> broken("The repeats of " + workout.date() + " are too long or too short.")
                        .on(workout.date())
                        .in(workout.weekNumber()))
                .orElseGet(() -> kept("Repeats have the right length."))
                .bound("intervals 3-5 min, repetitions at most 2 min");
    }

    private static boolean fits(Step step, PlannedWorkout workout, Draft draft) {
        Duration time = step.duration();
        return WorkKind.of(workout, draft.type())
                .map(kind -> switch (kind) {
                    case INTERVAL -> time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0;
                    case REPETITION -> time.compareTo(LONGEST_REPETITION) <= 0;
                    default -> true;
                })
                .orElse(true);
    }
}
