package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.time.Duration;

/**
 * How much work of one kind a session may hold.
 *
 * @param most whatever the week
 * @param share of the week
 * @param longest time whatever the week
 * @param minimal what a very small week may keep
 */
record WorkBound(WorkKind kind, Distance most, double share, Duration longest, Duration minimal) {

    static final Distance ANY = Distance.ofKilometres(1_000);
    static final Duration ANY_TIME = Duration.ofDays(1);

    /** The finding of a rule over all sessions of the kind. */
    Finding check(Rule rule, Draft draft, String words) {
        Finding fullest = rule.kept("No session holds too much " + words + ".").bound(bound());
        double highest = 0;
        for (ProgramWeek week : draft.weeks()) {
            for (PlannedWorkout workout : week.workouts()) {
                if (WorkKind.of(workout, draft.type()).filter(kind::equals).isEmpty()) {
                    continue;
                }
                Distance work = WorkKind.distance(workout);
                double share = work.dividedBy(week.trainingDistance());
                if (isTooMuch(workout, work, share)) {
                    return rule.broken("The session of " + workout.date() + " holds too much " + words + ".")
                            .value(value(work, share))
                            .bound(bound())
                            .in(week.number())
                            .on(workout.date());
                }
                if (share > highest) {
                    highest = share;
                    fullest = fullest.value(value(work, share)).in(week.number()).on(workout.date());
                }
            }
        }
        return fullest;
    }

    private boolean isTooMuch(PlannedWorkout workout, Distance work, double share) {
        Duration time = WorkKind.duration(workout);
        return time.compareTo(minimal) > 0
                && (work.isLongerThan(most) || time.compareTo(longest) > 0 || share > this.share + 1e-9);
    }

    private static String value(Distance work, double share) {
        return Figures.kilometres(work) + ", " + Figures.percent(share) + " of the week";
    }

    private String bound() {
        String ofWeek = Figures.percent(share) + " of the week";
        String distance = most.equals(ANY) ? "" : ", " + Figures.kilometres(most);
        return "at most " + ofWeek + distance + (longest.equals(ANY_TIME) ? "" : ", " + longest.toMinutes() + " min");
    }
}
