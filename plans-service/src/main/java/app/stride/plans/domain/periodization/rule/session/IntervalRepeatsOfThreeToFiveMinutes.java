package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment.Step;
import java.time.Duration;
import java.util.List;

/** Repeats near maximal oxygen uptake take 3-5 minutes, repetitions at most 2 (Daniels, 2014). */
public final class IntervalRepeatsOfThreeToFiveMinutes implements Rule {

    /** Daniels (2014), as the next two. */
    private static final Duration SHORTEST = Duration.ofMinutes(3);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_REPETITION = Duration.ofMinutes(2);

    @Override
    public Finding check(Draft draft) {
        List<PlannedWorkout> off = draft.runs().stream()
                .filter(workout -> !fits(workout, draft.type()))
                .toList();
        return off.stream()
                .findFirst()
                .map(workout -> broken("The repeats of " + workout.date() + " are too long or too short.")
                        .on(workout.date())
                        .in(workout.weekNumber()))
                .orElseGet(() -> kept("Repeats have the right length."))
                .value(Figures.count(off.size(), "session") + " off")
                .bound("intervals 3-5 min, repetitions at most 2 min");
    }

    private static boolean fits(PlannedWorkout workout, PlanType type) {
        return WorkKind.of(workout, type)
                .map(kind -> switch (kind) {
                    case INTERVAL ->
                        WorkKind.work(workout).stream().allMatch(work -> isWithin(SHORTEST, work, LONGEST));
                    case REPETITION ->
                        WorkKind.work(workout).stream()
                                .allMatch(work -> isWithin(Duration.ZERO, work, LONGEST_REPETITION));
                    default -> true;
                })
                .orElse(true);
    }

    private static boolean isWithin(Duration least, Step work, Duration most) {
        return work.duration().compareTo(least) >= 0 && work.duration().compareTo(most) <= 0;
    }
}
