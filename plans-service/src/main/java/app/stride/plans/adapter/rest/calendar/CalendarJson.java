package app.stride.plans.adapter.rest.calendar;

import app.stride.plans.adapter.rest.Revised;
import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.adapter.rest.plan.PlanSummary;
import app.stride.plans.adapter.rest.workout.WorkoutJson;
import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.calendar.Calendar;
import app.stride.plans.domain.calendar.CalendarWeek;
import app.stride.plans.domain.calendar.Day;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Planned and done, cut into weeks from Monday to Sunday. */
@Schema(name = "Calendar")
public record CalendarJson(
        @Nullable PlanSummary plan, List<CalendarWeekJson> weeks, LocalDate startDate, LocalDate endDate)
        implements Revised {

    @Override
    public int revision() {
        return plan == null ? 0 : plan.revision();
    }

    @Override
    public int version() {
        return plan == null ? 0 : plan.version();
    }

    static CalendarJson of(Calendar calendar, LocalDate today, Instant now) {
        TrainingPlan plan = calendar.plan();
        return new CalendarJson(
                plan == null ? null : PlanSummary.of(plan, now),
                calendar.weeks().stream()
                        .map(week -> CalendarWeekJson.of(week, today))
                        .toList(),
                calendar.span().from(),
                calendar.span().to());
    }

    /** A week of the calendar; the first and the last one may be short. */
    @Schema(name = "CalendarWeek")
    record CalendarWeekJson(
            int weekNumber, @Nullable String phase, List<DayJson> days, double plannedVolumeKm, double actualVolumeKm) {

        static CalendarWeekJson of(CalendarWeek week, LocalDate today) {
            List<DayJson> days =
                    week.days().stream().map(day -> DayJson.of(day, today)).toList();
            return new CalendarWeekJson(
                    week.number(),
                    week.phase() == null ? null : week.phase().code(),
                    days,
                    Rounded.hundredths(days.stream()
                            .mapToDouble(DayJson::plannedKilometres)
                            .sum()),
                    Rounded.hundredths(week.days().stream()
                            .mapToDouble(CalendarWeekJson::kilometresRun)
                            .sum()));
        }

        private static double kilometresRun(Day day) {
            return day.activities().stream()
                    .filter(Activity::isRun)
                    .map(Activity::distance)
                    .filter(Objects::nonNull)
                    .mapToDouble(Rounded::kilometres)
                    .sum();
        }
    }

    /** A date with what was planned for it and what was done on it. */
    @Schema(name = "CalendarDay")
    record DayJson(
            LocalDate date,
            @Nullable WorkoutJson plannedWorkout,
            List<ActualActivityJson> actualActivities,
            int dayOfWeek,
            boolean isToday,
            boolean isRaceDay,
            List<WorkoutJson> plannedWorkouts) {

        static DayJson of(Day day, LocalDate today) {
            List<WorkoutJson> workouts = day.workouts().stream()
                    .map(workout -> WorkoutJson.of(workout, today))
                    .toList();
            return new DayJson(
                    day.date(),
                    workouts.isEmpty() ? null : workouts.get(0),
                    day.activities().stream().map(ActualActivityJson::of).toList(),
                    day.date().getDayOfWeek().getValue() - 1,
                    day.isToday(),
                    day.isRaceDay(),
                    workouts);
        }

        double plannedKilometres() {
            return WeekJson.kilometres(plannedWorkouts);
        }
    }

    /** Something that the athlete did. */
    @Schema(name = "ActualActivity")
    record ActualActivityJson(
            UUID id,
            String sport,
            @Nullable Double distanceKm,
            @Nullable Integer durationMinutes,
            @Nullable Double pacePerKm) {

        static ActualActivityJson of(Activity activity) {
            return new ActualActivityJson(
                    activity.id().value(),
                    activity.sport(),
                    activity.distance() == null ? null : Rounded.kilometres(activity.distance()),
                    activity.duration() == null ? null : Rounded.minutes(activity.duration()),
                    activity.pace()
                            .map(pace -> Rounded.hundredths(pace.secondsPerKilometre()))
                            .orElse(null));
        }
    }
}
