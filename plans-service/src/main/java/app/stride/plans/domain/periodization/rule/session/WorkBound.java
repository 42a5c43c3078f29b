package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much work of one kind a session may hold.
 *
 * @param most whatever the week
 * @param share of the week
 * @param longest time whatever the week
 * @param minimal what a very small week may keep
 */
record WorkBound(WorkKind kind, Distance most, double share, Duration longest, Duration minimal) {

    /** No bound of its own: beyond any session. */
    static final Distance ANY = Distance.ofKilometres(1_000);

    static final Duration ANY_TIME = Duration.ofDays(1);

    /** The finding of a rule over all sessions of the kind: the first that holds too much, or else the fullest. */
    Finding check(Rule rule, Draft draft, String words) {
        List<Session> sessions = sessions(draft);
        return sessions.stream()
                .filter(this::isTooMuch)
                .findFirst()
                .map(session -> session.describe(
                        rule.broken("The session of " + session.workout().date() + " holds too much " + words + ".")))
                .or(() -> sessions.stream()
                        .max(Comparator.comparingDouble(Session::share))
                        .map(session -> session.describe(rule.kept("No session holds too much " + words + "."))))
                .orElseGet(() -> rule.kept("The plan has no " + words + "."))
                .bound(bound());
    }

    private List<Session> sessions(Draft draft) {
        List<Session> sessions = new ArrayList<>();
        for (ProgramWeek week : draft.weeks()) {
            for (PlannedWorkout workout : week.workouts()) {
                if (kind == WorkKind.of(workout, draft.type()).orElse(null)
                        && !draft.adjustments().isBehind(week, workout.date())) {
                    sessions.add(Session.of(workout, week));
                }
            }
        }
        return sessions;
    }

    /** A session of the kind and the part of its week that its work takes. */
    private record Session(PlannedWorkout workout, Distance work, double share) {

        static Session of(PlannedWorkout workout, ProgramWeek week) {
            Distance work = WorkKind.distance(workout);
            return new Session(workout, work, week.share(work));
        }

        Finding describe(Finding finding) {
            return finding.value(Figures.kilometres(work) + ", " + Figures.percent(share) + " of the week")
                    .in(workout.weekNumber())
                    .on(workout.date());
        }
    }

    private boolean isTooMuch(Session session) {
        Duration time = WorkKind.duration(session.workout());
        return time.compareTo(minimal) > 0
                && (session.work().isLongerThan(most) || time.compareTo(longest) > 0 || session.share() > share + 1e-9);
    }

    private String bound() {
        String ofWeek = Figures.percent(share) + " of the week";
        String distance = most.equals(ANY) ? "" : ", " + Figures.kilometres(most);
        String time = longest.equals(ANY_TIME) ? "" : ", " + longest.toMinutes() + " min";
        return "at most " + ofWeek + distance + time + "; " + minimal.toMinutes() + " min in a small week";
    }
}
