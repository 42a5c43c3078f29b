package app.stride.plans.testkit;

import app.stride.plans.domain.athlete.Athlete;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.PlanState;
import app.stride.plans.domain.lifecycle.Tally;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan by hand: an easy 8 km on each weekday, rest on Saturday, 16 km on Sunday, and the race at the end.
 *
 * @param number tells an athlete's plans apart
 */
public record SamplePlan(LocalDate start, LocalDate end, int number) {

    private static final Instant CREATED = Instant.parse("2026-01-01T08:00:00Z");
    private static final Athlete ATHLETE =
            new Athlete(new AthleteId("somebody"), ZoneId.of("America/New_York"), Baseline.UNKNOWN);

    public SamplePlan(LocalDate start, LocalDate end) {
        this(start, end, 1);
    }

    public static SamplePlan of(String start, String end) {
        return new SamplePlan(LocalDate.parse(start), LocalDate.parse(end));
    }

    public TrainingPlan plan() {
        return new TrainingPlan(
                new PlanId(new UUID(7, number)),
                ATHLETE,
                new PlanState.Active(),
                "Weeks to the race",
                PlanType.TEN_K,
                GenerationMethod.TEMPLATE,
                new GoalRace("City 10k", end, Distance.TEN_KILOMETRES, null),
                start,
                end,
                Map.of(),
                Baseline.UNKNOWN,
                1,
                1,
                CREATED,
                CREATED,
                new Tally(0, 0));
    }

    public List<Workout> workouts() {
        List<Workout> workouts = new ArrayList<>();
        start.datesUntil(end.plusDays(1))
                .forEach(date ->
                        workouts.add(Workout.planned(new WorkoutId(new UUID(number, workouts.size())), workout(date))));
        return workouts;
    }

    private PlannedWorkout workout(LocalDate date) {
        WorkoutType type = date.equals(end)
                ? WorkoutType.RACE
                : switch (date.getDayOfWeek()) {
                    case SATURDAY -> WorkoutType.REST;
                    case SUNDAY -> WorkoutType.LONG;
                    default -> WorkoutType.EASY;
                };
        double kilometres = switch (type) {
            case REST -> 0;
            case LONG -> 16;
            case RACE -> 10;
            default -> 8;
        };
        // The last seven days before the race are its taper.
        Phase phase = date.equals(end) ? Phase.RACE : date.isBefore(end.minusDays(7)) ? Phase.BUILD : Phase.TAPER;
        return new PlannedWorkout(
                date,
                Program.weekNumber(start, date),
                type,
                null,
                type.code(),
                "",
                phase,
                1,
                Distance.ofKilometres(kilometres),
                Duration.ofMinutes(Math.round(kilometres * 6)),
                null,
                null,
                List.of());
    }
}
