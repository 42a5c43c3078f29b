package app.stride.coach.usecase.context;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.training.CheckIn;
import app.stride.coach.domain.training.Fitness;
import app.stride.coach.domain.training.PersonalBest;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.Reading;
import app.stride.coach.domain.training.Run;
import app.stride.coach.domain.training.RunningSummary;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.training.Week;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.Limits;
import app.stride.coach.usecase.RunningHistory;
import app.stride.coach.usecase.TrainingPlans;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads all that is known of an athlete's training, everything at once; what does not answer in time is missing. */
@ApplicationScoped
public class GatherTraining {

    private static final System.Logger LOG = System.getLogger(GatherTraining.class.getName());
    private static final String PLANS = "plans-service";
    private static final String HISTORY = "activity-service";

    private final TrainingPlans plans;
    private final RunningHistory history;
    private final Clock clock;
    private final Limits limits;

    GatherTraining(TrainingPlans plans, RunningHistory history, Clock clock, Limits limits) {
        this.plans = plans;
        this.history = history;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * The plan that the athlete follows, read when the first one asks for it, and once however many do: open
     * proposals are held against it, too.
     */
    public Uni<Optional<Plan>> plan(Access access) {
        return Uni.createFrom()
                .deferred(() -> plans.current(access))
                .ifNoItem()
                .after(limits.sourceDeadline())
                .fail()
                .memoize()
                .indefinitely();
    }

    /** The picture of the last 1 to 365 days. */
    public Uni<TrainingPicture> gather(Access access, int days) {
        return gather(access, days, plan(access));
    }

    /**
     * The same with the {@link #plan} as it is read. The athlete's own day is known only once the profile or the plan
     * is: dates are asked for by UTC with a day more on either side, and cut afterwards, so that nothing has to wait
     * for the profile.
     */
    public Uni<TrainingPicture> gather(Access access, int days, Uni<Optional<Plan>> current) {
        LocalDate utc = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Uni<Reading<Profile>> profile = read(HISTORY, access, history.profile(access));
        Uni<Reading<Plan>> plan = read(PLANS, access, plans.orJustRaced(access, current));
        Uni<Reading<Week>> week = read(PLANS, access, plans.currentWeek(access));
        Uni<Reading<List<PlannedWorkout>>> ahead =
                read(PLANS, access, some(plans.workouts(access, utc, utc.plusDays(15))));
        Uni<Reading<List<Run>>> recent =
                read(HISTORY, access, some(history.activities(access, utc.minusDays(8), utc.plusDays(1))));
        Uni<Reading<RunningSummary>> summary = read(HISTORY, access, some(history.summary(access, days)));
        Uni<Reading<Fitness>> fitness = read(HISTORY, access, some(history.fitness(access, utc.minusDays(days))));
        Uni<Reading<List<PersonalBest>>> bests = read(HISTORY, access, some(history.personalBests(access)));
        Uni<Reading<List<CheckIn>>> felt =
                read(HISTORY, access, some(history.checkIns(access, utc.minusDays(8), utc.plusDays(1))));
        return Uni.combine()
                .all()
                .unis(profile, plan, week, ahead, recent, summary, fitness, bests, felt)
                .with((who, goal, now, next, runs, sum, form, fastest, feelings) -> {
                    Today today = today(who, goal);
                    return new TrainingPicture(
                            today,
                            days,
                            who,
                            goal,
                            now,
                            after(today, next),
                            until(today, runs),
                            sum,
                            form,
                            fastest,
                            lately(today, feelings));
                });
    }

    /** Who cannot be asked where they live has a plan that was read on their own day. */
    private Today today(Reading<Profile> profile, Reading<Plan> plan) {
        return plan.found()
                .filter(read -> profile.found().isEmpty())
                .map(read -> Today.byPlan(read.today()))
                .orElseGet(() -> Today.at(
                        clock.instant(), profile.found().map(Profile::timezone).orElse(null)));
    }

    private <T> Uni<Reading<T>> read(String source, Access access, Uni<Optional<T>> answer) {
        return answer.map(value -> Reading.of(source, value, clock.instant()))
                .ifNoItem()
                .after(limits.sourceDeadline())
                .fail()
                .onFailure()
                .recoverWithItem(failure -> missing(source, access, failure));
    }

    /** Only the kind of a failure is logged: its words may repeat what the athlete wrote. */
    private static <T> Reading<T> missing(String source, Access access, Throwable failure) {
        String what = failure instanceof TimeoutException
                ? "did not answer in time"
                : "failed: " + failure.getClass().getSimpleName();
        LOG.log(Level.WARNING, "{0} {1} (request {2})", source, what, access.requestId());
        return Reading.missing(source);
    }

    private static <T> Uni<Optional<T>> some(Uni<T> answer) {
        return answer.map(Optional::of);
    }

    private static Reading<List<PlannedWorkout>> after(Today today, Reading<List<PlannedWorkout>> ahead) {
        LocalDate sunday = today.date().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return ahead.map(workouts -> workouts.stream()
                .filter(workout ->
                        workout.date().isAfter(sunday) && !workout.date().isAfter(sunday.plusDays(7)))
                .toList());
    }

    private static Reading<List<CheckIn>> lately(Today today, Reading<List<CheckIn>> felt) {
        return felt.map(all -> all.stream()
                .filter(day -> day.date().isAfter(today.date().minusDays(7)))
                .toList());
    }

    private static Reading<List<Run>> until(Today today, Reading<List<Run>> recent) {
        return recent.map(runs -> runs.stream()
                .filter(run -> run.date().isAfter(today.date().minusDays(7)))
                .sorted(Comparator.comparing(Run::date).reversed())
                .toList());
    }
}
