package app.stride.plans.adapter.rest.plan;

import app.stride.plans.adapter.rest.GivenDistance;
import app.stride.plans.adapter.rest.PlainText;
import app.stride.plans.adapter.rest.SaneDate;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.periodization.request.Limits;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.usecase.creation.PlanOrder;
import app.stride.rest.Problems;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an athlete asks for. The race is required; whatever else is missing is taken from what is known of the athlete. */
public record CreatePlanRequest(
        @NotBlank @PlainText String goalRaceName,
        @NotNull @SaneDate LocalDate goalRaceDate,
        @NotNull @Positive @DecimalMax("1000000") Double goalRaceDistanceM,
        @Positive @Max(1_000_000) @Nullable Integer goalTimeSeconds,
        @SaneDate @Nullable LocalDate planStartDate,
        @Nullable Status status,
        @Nullable Method generationMethod,
        @Min(3) @Max(7) @Nullable Integer daysPerWeek,
        @Size(max = 7) @Nullable List<@NotNull Weekday> availableDays,
        @Size(max = 7) @Nullable List<@NotNull Weekday> restDays,
        @Nullable Weekday longRunDay,
        @Size(max = 100) @Nullable List<@NotNull @Valid Absence> unavailable,
        @Valid @Nullable RecentRace recentRace,
        @DecimalMin("10") @DecimalMax("90") @Nullable Double baselineVdot,
        @PositiveOrZero @DecimalMax("400") @Nullable Double baselineWeeklyVolumeKm,
        @PositiveOrZero @DecimalMax("200") @Nullable Double longestRecentRunKm,
        @Positive @DecimalMax("400") @Nullable Double maxWeeklyDistanceKm,
        @Positive @Max(1_000) @Nullable Integer maxSessionMinutes,
        @Size(max = 20) @Nullable List<@NotNull @Valid Race> tuneUpRaces,

        @Size(max = 10) @Nullable Map<@NotBlank @PlainText String, @NotNull @PositiveOrZero @DecimalMax("1000") Double> methodologyBlend,

        @Size(max = 1200) @Nullable List<@NotNull @Valid OwnWorkoutRequest> workouts) {

    /** Whether the plan is followed at once. */
    @Schema(name = "NewPlanStatus")
    enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("active")
        ACTIVE
    }

    /** Who composes the plan. */
    @Schema(name = "GenerationMethod")
    enum Method {
        @JsonProperty("template")
        TEMPLATE,
        @JsonProperty("ai")
        AI,
        @JsonProperty("custom")
        CUSTOM
    }

    /** Dates without running, both included. */
    @Schema(name = "Unavailability")
    public record Absence(
            @NotNull @SaneDate LocalDate from,
            @NotNull @SaneDate LocalDate to,
            @PlainText @Nullable String reason) {}

    /** A race that says how fit the athlete is. */
    public record RecentRace(
            @NotNull @Positive @DecimalMax("1000000") Double distanceM,
            @NotNull @Positive @Max(1_000_000) Integer timeSeconds,
            @SaneDate @Nullable LocalDate date) {

        /** The equations of Daniels and Gilbert (1979) hold from 3.5 minutes on. */
        private static final int SHORTEST_SECONDS = 210;

        public FitnessIndex fitness() {
            if (timeSeconds < SHORTEST_SECONDS) {
                throw Problems.badRequest(
                        "recent_race",
                        "must be a race of 3:30 minutes or more; a shorter one says little of endurance");
            }
            try {
                return FitnessIndex.ofPerformance(Distance.ofMetres(distanceM), Duration.ofSeconds(timeSeconds));
            } catch (IllegalArgumentException impossible) {
                throw Problems.badRequest("recent_race", "must be a time in which the distance can be run");
            }
        }
    }

    /** A race on the way. */
    @Schema(name = "TuneUpRace")
    public record Race(
            @NotBlank @PlainText String name,
            @NotNull @SaneDate LocalDate date,
            @NotNull @Positive @DecimalMax("1000000") Double distanceM) {}

    PlanOrder toOrder() {
        return new PlanOrder(
                new GoalRace(
                        goalRaceName.strip(),
                        goalRaceDate,
                        GivenDistance.ofMetres("goal_race_distance_m", goalRaceDistanceM),
                        goalTimeSeconds == null ? null : Duration.ofSeconds(goalTimeSeconds)),
                planStartDate,
                status == Status.DRAFT,
                availability(),
                new Baseline(
                        baselineVdot == null ? null : FitnessIndex.of(baselineVdot),
                        kilometres(baselineWeeklyVolumeKm),
                        kilometres(longestRecentRunKm)),
                recentRace == null ? null : recentRace.fitness(),
                recentRace == null ? null : recentRace.date(),
                new Limits(
                        kilometres(maxWeeklyDistanceKm),
                        maxSessionMinutes == null ? null : Duration.ofMinutes(maxSessionMinutes)),
                tuneUps(),
                blend(),
                GenerationMethod.valueOf((generationMethod == null ? Method.TEMPLATE : generationMethod).name()),
                composition());
    }

    private MethodologyBlend blend() {
        try {
            return methodologyBlend == null ? MethodologyBlend.OURS : MethodologyBlend.of(methodologyBlend);
        } catch (IllegalArgumentException unknown) {
            throw Problems.badRequest("methodology_blend", String.valueOf(unknown.getMessage()));
        }
    }

    /** The caller's own workouts, which a model may leave to us; what a model drafts is looked at before it is followed. */
    private PlanOrder.@Nullable Composition composition() {
        if (generationMethod == null || generationMethod == Method.TEMPLATE) {
            if (workouts != null) {
                throw Problems.badRequest("workouts", "are for the generation_method custom or ai");
            }
            return null;
        }
        if (generationMethod == Method.AI && status != Status.DRAFT) {
            throw Problems.unprocessable("A plan of the generation_method ai is accepted as a draft only: "
                    + "send it with status draft, look at its audit, and activate it then.");
        }
        if (generationMethod == Method.AI && workouts == null) {
            return null;
        }
        if (workouts == null || workouts.isEmpty()) {
            throw Problems.badRequest("workouts", "are required for the generation_method custom");
        }
        return new PlanOrder.Composition(
                workouts.stream().map(OwnWorkoutRequest::toOwnWorkout).toList());
    }

    private Availability availability() {
        return new Availability(
                daysPerWeek,
                Weekday.toDaysOfWeek(availableDays),
                Weekday.toDaysOfWeek(restDays),
                longRunDay == null ? null : longRunDay.toDayOfWeek(),
                unavailable == null
                        ? List.of()
                        : unavailable.stream().map(CreatePlanRequest::range).toList());
    }

    private static DateRange range(Absence absence) {
        if (absence.to().isBefore(absence.from())) {
            throw Problems.badRequest("unavailable", "must not end before it begins");
        }
        return new DateRange(absence.from(), absence.to(), absence.reason());
    }

    private List<TuneUpRace> tuneUps() {
        List<Race> races = tuneUpRaces == null ? List.of() : tuneUpRaces;
        return IntStream.range(0, races.size())
                .mapToObj(index -> tuneUp("tune_up_races[" + index + "]", races.get(index)))
                .toList();
    }

    private static TuneUpRace tuneUp(String field, Race race) {
        return new TuneUpRace(
                race.name().strip(), race.date(), GivenDistance.ofMetres(field + ".distance_m", race.distanceM()));
    }

    private static @Nullable Distance kilometres(@Nullable Double kilometres) {
        return kilometres == null ? null : Distance.ofKilometres(kilometres);
    }
}
