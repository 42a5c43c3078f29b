package app.stride.plans.testkit;

import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.adaptation.WorkingPlan;
import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.Match;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.PlanState;
import app.stride.plans.domain.lifecycle.Tally;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutState;
import app.stride.plans.domain.periodization.Periodizer;
import app.stride.plans.domain.periodization.PlanningOutcome;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.domain.plan.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A generated plan that somebody follows, up to a day. */
public record FollowedPlan(WorkingPlan working, Program original) {

    private static final Instant CREATED = Instant.parse("2026-01-01T08:00:00Z");

    /** The plan of a request, nothing of it done yet; empty where there is none. */
    public static Optional<FollowedPlan> of(PlanningRequest request) {
        return new Periodizer().plan(request) instanceof PlanningOutcome.Sound sound
                ? Optional.of(new FollowedPlan(working(request, sound.program()), sound.program()))
                : Optional.empty();
    }

    private static WorkingPlan working(PlanningRequest request, Program program) {
        List<Workout> workouts = IntStream.range(0, program.workouts().size())
                .mapToObj(at -> Workout.planned(
                        new WorkoutId(new UUID(1, at)), program.workouts().get(at)))
                .toList();
        TrainingPlan plan = new TrainingPlan(
                new PlanId(new UUID(7, 7)),
                new Athlete(new AthleteId("somebody"), ZoneOffset.UTC, request.baseline()),
                new PlanState.Active(),
                "Weeks to the race",
                program.type(),
                GenerationMethod.TEMPLATE,
                request.goal(),
                program.start(),
                program.end(),
                Map.of(),
                request.baseline(),
                1,
                1,
                CREATED,
                CREATED,
                Tally.of(workouts));
        return new WorkingPlan(plan, workouts, request, Adjustments.NONE);
    }

    /** The same plan on a day: what was to be done before it is done, or missed where the athlete missed it. */
    public FollowedPlan on(LocalDate today, Predicate<Workout> missed) {
        return new FollowedPlan(
                working.with(working.workouts().stream()
                        .map(workout -> workout.date().isBefore(today)
                                        && workout.planned().isRun()
                                ? past(workout, missed.test(workout))
                                : workout)
                        .toList()),
                original);
    }

    private static Workout past(Workout workout, boolean missed) {
        return missed
                ? workout.missed()
                : workout.in(
                        new WorkoutState.Completed(Match.found(
                                1, List.of(new ActivityId(workout.id().value())))),
                        null);
    }
}
