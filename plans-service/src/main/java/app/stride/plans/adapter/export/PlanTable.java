package app.stride.plans.adapter.export;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Units;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as a table (RFC 4180): a line for each workout, rest included, in the athlete's units, which stand in the headers. */
final class PlanTable {

    private static final double KILOMETRES_PER_MILE = Distance.MILE.kilometres();

    private final String unit;
    private final double kilometresPerUnit;

    private PlanTable(Units units) {
        boolean miles = units == Units.IMPERIAL;
        this.unit = miles ? "mi" : "km";
        this.kilometresPerUnit = miles ? KILOMETRES_PER_MILE : 1;
    }

    static String of(FullPlan plan) {
        return of(plan, plan.plan().athlete().profile().units());
    }

    static String of(FullPlan plan, Units units) {
        PlanTable table = new PlanTable(units);
        return line(table.headers())
                + plan.workouts().stream()
                        .map(workout -> line(table.cells(workout)))
                        .collect(Collectors.joining());
    }

    private List<String> headers() {
        return List.of(
                "date",
                "weekday",
                "week",
                "phase",
                "workout_type",
                "title",
                "description",
                "distance_" + unit,
                "duration_min",
                "pace_fast_min_per_" + unit,
                "pace_slow_min_per_" + unit,
                "heart_rate_low_bpm",
                "heart_rate_high_bpm",
                "status",
                "coach_notes",
                "athlete_notes");
    }

    private List<String> cells(Workout workout) {
        PlannedWorkout planned = workout.planned();
        PaceRange pace = planned.pace();
        HeartRateRange heart = planned.heartRate();
        return List.of(
                planned.date().toString(),
                planned.date().getDayOfWeek().name().toLowerCase(Locale.ROOT),
                String.valueOf(planned.weekNumber()),
                planned.phase().code(),
                planned.type().code(),
                planned.title(),
                planned.description(),
                planned.distance().isZero() ? "" : decimal(planned.distance().kilometres() / kilometresPerUnit),
                planned.duration().isZero() ? "" : decimal(planned.duration().toSeconds() / 60.0),
                pace == null ? "" : minutes(pace.fast()),
                pace == null ? "" : minutes(pace.slow()),
                heart == null ? "" : String.valueOf(heart.low().bpm()),
                heart == null ? "" : String.valueOf(heart.high().bpm()),
                workout.state().status().code(),
                orEmpty(workout.coachNotes()),
                orEmpty(workout.athleteNotes()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private String minutes(Pace pace) {
        long seconds = Math.round(pace.secondsPerKilometre() * kilometresPerUnit);
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
