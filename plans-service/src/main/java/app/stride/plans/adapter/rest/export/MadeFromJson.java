package app.stride.plans.adapter.rest.export;

import app.stride.plans.adapter.rest.Rounded;
import app.stride.plans.adapter.rest.plan.CreatePlanRequest.Absence;
import app.stride.plans.adapter.rest.plan.CreatePlanRequest.Race;
import app.stride.plans.adapter.rest.plan.Weekday;
import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the athlete wished for when a plan was made, and told since, as far as the plan does not show it itself. */
@Schema(name = "MadeFrom")
public record MadeFromJson(
        @Nullable Integer daysPerWeek,
        List<Weekday> availableDays,
        List<Weekday> restDays,
        @Nullable Weekday longRunDay,
        List<Absence> unavailable,
        @Nullable Double longestRecentRunKm,
        @Nullable Double maxWeeklyDistanceKm,
        @Nullable Integer maxSessionMinutes,
        List<Race> tuneUpRaces) {

    static MadeFromJson of(PlanningRequest request) {
        Availability availability = request.availability();
        DayOfWeek longRunDay = availability.longRunDay();
        Duration session = request.limits().session();
        return new MadeFromJson(
                availability.daysPerWeek(),
                weekdays(availability.availableDays()),
                weekdays(availability.restDays()),
                longRunDay == null ? null : weekday(longRunDay),
                availability.unavailable().stream()
                        .map(range -> new Absence(range.from(), range.to(), range.reason()))
                        .toList(),
                kilometres(request.baseline().longestRun()),
                kilometres(request.limits().weeklyDistance()),
                session == null ? null : Rounded.minutes(session),
                request.tuneUps().stream()
                        .map(race -> new Race(
                                race.name(), race.date(), race.distance().metres()))
                        .toList());
    }

    private static List<Weekday> weekdays(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(MadeFromJson::weekday).toList();
    }

    private static Weekday weekday(DayOfWeek day) {
        return Weekday.valueOf(day.name());
    }

    private static @Nullable Double kilometres(@Nullable Distance distance) {
        return distance == null ? null : Rounded.kilometres(distance);
    }
}
