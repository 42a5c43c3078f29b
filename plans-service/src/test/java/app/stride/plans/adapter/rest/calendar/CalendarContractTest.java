package app.stride.plans.adapter.rest.calendar;

import static app.stride.plans.testkit.JsonTree.all;
import static app.stride.plans.testkit.JsonTree.json;
import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.testkit.Shapes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The week and the calendar as the frontend was written against them, field by field. */
@ServiceTest
class CalendarContractTest {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void theWeekHasItsWorkoutsAndTheirTotals() {
        athlete.gets("/current/week")
                .statusCode(200)
                .contentType("application/json")
                .body(equalTo("null"));
        athlete.hasPlan(halfMarathon(today));

        JsonNode week =
                json(athlete.gets("/current/week?date=" + today.plusDays(7)).statusCode(200));

        Shapes.WEEK.isThatOf(week);
        assertThat(week.get("week_number").intValue()).isEqualTo(2);
        assertThat(week.get("workouts")).hasSize(7).allSatisfy(Shapes.WORKOUT::isThatOf);
        assertThat(week.get("workouts").get(0).get("day_of_week").intValue()).isZero();
        assertThat(week.get("total_planned_distance").doubleValue())
                .isEqualTo(hundredths(sum(week.get("workouts"), "target_distance_km")));
        assertThat(week.get("total_planned_duration").doubleValue())
                .isEqualTo(sum(week.get("workouts"), "target_duration_minutes"));
        assertThat(week.get("completed_workouts").intValue()).isZero();
        assertThat(week.get("skipped_workouts").intValue()).isZero();
        assertThat(json(athlete.gets("/current/week")).get("week_number").intValue())
                .isEqualTo(1);
    }

    @Test
    void theCalendarWithoutAPlanIsTheCurrentMonthOfEmptyDays() {
        JsonNode calendar = json(athlete.gets("/calendar").statusCode(200));

        Shapes.CALENDAR.isThatOf(calendar);
        assertThat(calendar.get("plan").isNull()).isTrue();
        assertThat(calendar.get("start_date").textValue())
                .isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(calendar.get("end_date").textValue())
                .isEqualTo(today.withDayOfMonth(today.lengthOfMonth()).toString());
        assertThat(days(calendar)).hasSize(today.lengthOfMonth()).allSatisfy(day -> {
            Shapes.CALENDAR_DAY.isThatOf(day);
            assertThat(day.get("planned_workout").isNull()).isTrue();
            assertThat(day.get("actual_activities")).isEmpty();
        });
        assertThat(calendar.get("weeks")).allSatisfy(week -> {
            Shapes.CALENDAR_WEEK.isThatOf(week);
            assertThat(week.get("phase").isNull()).isTrue();
        });
        assertThat(days(calendar).stream().filter(day -> day.get("is_today").booleanValue()))
                .singleElement()
                .satisfies(day -> assertThat(day.get("date").textValue()).isEqualTo(today.toString()));
    }

    @Test
    void theCalendarShowsPlannedBesideDone() {
        athlete.hasPlan(halfMarathon(today));
        LocalDate race = today.plusWeeks(12);
        Run.of(athlete, today, 7300, 2555).recorded();

        String path = "/calendar?start_date=" + today + "&end_date=" + race;
        await().untilAsserted(() -> assertThat(
                        json(athlete.gets(path)).findValues("actual_activities").get(0))
                .hasSize(1));
        JsonNode calendar = json(athlete.gets(path).statusCode(200));

        Shapes.CALENDAR.isThatOf(calendar);
        Shapes.PLAN_SUMMARY.isThatOf(calendar.get("plan"));
        assertThat(days(calendar)).hasSize(85).allSatisfy(day -> {
            Shapes.CALENDAR_DAY.isThatOf(day);
            Shapes.WORKOUT.isThatOf(day.get("planned_workout"));
            assertThat(day.get("planned_workouts").get(0)).isEqualTo(day.get("planned_workout"));
        });
        JsonNode done = days(calendar).get(0).get("actual_activities").get(0);
        Shapes.ACTUAL_ACTIVITY.isThatOf(done);
        assertThat(done.get("sport").textValue()).isEqualTo("run");
        assertThat(done.get("distance_km").doubleValue()).isEqualTo(7.3);
        assertThat(done.get("duration_minutes").intValue()).isEqualTo(43);
        assertThat(done.get("pace_per_km").doubleValue()).isEqualTo(350.0);
        assertThat(calendar.get("weeks").get(0).get("actual_volume_km").doubleValue())
                .isEqualTo(7.3);
        assertThat(days(calendar).stream().filter(day -> day.get("is_race_day").booleanValue()))
                .singleElement()
                .satisfies(day -> assertThat(day.get("date").textValue()).isEqualTo(race.toString()));
    }

    @Test
    void calendarWeeksAreCutFromMondayToSundayAndAddUp() {
        athlete.hasPlan(halfMarathon(today));

        JsonNode calendar = json(athlete.gets("/calendar?start_date=" + today + "&end_date=" + today.plusDays(30)));

        assertThat(calendar.get("weeks")).allSatisfy(week -> {
            JsonNode days = week.get("days");
            assertThat(days.get(0).get("day_of_week").intValue() == 0
                            || week == calendar.get("weeks").get(0))
                    .isTrue();
            List<JsonNode> workouts =
                    all(days).stream().map(day -> day.get("planned_workout")).toList();
            assertThat(week.get("planned_volume_km").doubleValue())
                    .isEqualTo(hundredths(workouts.stream()
                            .mapToDouble(
                                    workout -> workout.get("target_distance_km").doubleValue())
                            .sum()));
            assertThat(workouts)
                    .allSatisfy(
                            workout -> assertThat(workout.get("week_number")).isEqualTo(week.get("week_number")));
        });
    }

    private static List<JsonNode> days(JsonNode calendar) {
        return all(calendar.get("weeks")).stream()
                .flatMap(week -> all(week.get("days")).stream())
                .toList();
    }

    private static double sum(JsonNode list, String field) {
        return all(list).stream()
                .mapToDouble(element -> element.get(field).doubleValue())
                .sum();
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
