package app.stride.plans.adapter.rest;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.testkit.Shapes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The endpoints that the frontend was written against, field by field. */
@ServiceTest
class TrainingPlansContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void creatingAPlanAnswers201WithItsSummaryAndItsAddress() {
        ValidatableResponse answer = athlete.creates(halfMarathon(today)).statusCode(201);

        JsonNode plan = json(answer);
        Shapes.PLAN_SUMMARY.isThatOf(plan);
        answer.header("Location", "/v1/training-plans/" + plan.get("id").textValue());
        assertThat(plan.get("status").textValue()).isEqualTo("active");
        assertThat(plan.get("goal_race_name").textValue()).isEqualTo("Harbour Half");
        assertThat(plan.get("goal_race_distance_m").doubleValue()).isEqualTo(21097.5);
        assertThat(plan.get("goal_time_seconds").isNull()).isTrue();
        assertThat(plan.get("plan_start_date").textValue()).isEqualTo(today.toString());
        assertThat(plan.get("plan_end_date").textValue())
                .isEqualTo(today.plusWeeks(12).toString());
        assertThat(plan.get("current_week").intValue()).isEqualTo(1);
        assertThat(plan.get("progress_percent").doubleValue()).isZero();
        assertThat(plan.get("plan_type").textValue()).isEqualTo("half_marathon");
        assertThat(plan.get("generation_method").textValue()).isEqualTo("template");
        assertThat(plan.get("days_to_race").intValue()).isEqualTo(84);
        assertThat(plan.get("revision").intValue()).isEqualTo(1);
    }

    @Test
    void aPlanOfTheRequiredFieldsAloneStartsToday() {
        Map<String, Object> least = Map.of(
                "goal_race_name",
                "City 10k",
                "goal_race_date",
                today.plusWeeks(10).toString(),
                "goal_race_distance_m",
                10000);

        JsonNode plan = json(athlete.creates(least).statusCode(201));

        assertThat(plan.get("plan_start_date").textValue()).isEqualTo(today.toString());
        assertThat(plan.get("goal_race_distance_m").isIntegralNumber()).isTrue();
        assertThat(plan.get("baseline_vdot").isNull()).isTrue();
        assertThat(plan.get("baseline_weekly_volume_km").isNull()).isTrue();
    }

    @Test
    void theCurrentPlanIsTheActiveOneOrNull() {
        athlete.gets("/current").statusCode(200).contentType("application/json").body(equalTo("null"));

        JsonNode created = json(athlete.creates(halfMarathon(today)));

        assertThat(json(athlete.gets("/current").statusCode(200))).isEqualTo(created);
    }

    @Test
    void aPlanThatIsYetToStartIsInWeekZero() {
        athlete.hasPlan(halfMarathon(today.plusDays(14)));

        JsonNode plan = json(athlete.gets("/current"));
        assertThat(plan.get("current_week").intValue()).isZero();
        assertThat(plan.get("progress_percent").doubleValue()).isZero();
        athlete.gets("/current/week").statusCode(200).body(equalTo("null"));
    }

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
    void aRestDayHasNoTargets() {
        String plan = athlete.hasPlan(halfMarathon(today));

        JsonNode rest = all(json(athlete.gets("/" + plan)).get("workouts")).stream()
                .filter(workout -> workout.get("workout_type").textValue().equals("rest"))
                .findFirst()
                .orElseThrow();

        for (String target : List.of(
                "target_distance_km",
                "target_duration_minutes",
                "target_pace_per_km_seconds",
                "target_hr_min",
                "completed_activity_id")) {
            assertThat(rest.get(target).isNull()).as(target).isTrue();
        }
        assertThat(rest.get("segments")).isEmpty();
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

    @Test
    void completingAWorkoutAnswersItsNewStatus() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = id(athlete.nextRun(plan, today));

        JsonNode answer = json(
                athlete.posts("/" + plan + "/workouts/" + workout + "/complete").statusCode(200));

        Shapes.DONE.isThatOf(answer);
        assertThat(answer.get("status").textValue()).isEqualTo("completed");
        assertThat(answer.get("workout_id").textValue()).isEqualTo(workout);
        JsonNode stored = workout(plan, workout);
        assertThat(stored.get("completed").booleanValue()).isTrue();
        assertThat(stored.get("skipped").booleanValue()).isFalse();
        assertThat(stored.get("completed_activity_id").isNull()).isTrue();
        assertThat(stored.get("match").toString())
                .isEqualTo("{\"decision\":\"MANUAL\",\"score\":null,\"locked\":true}");
        assertThat(json(athlete.gets("/current")).get("workouts_completed").intValue())
                .isEqualTo(1);
    }

    @Test
    void completingTakesABodyOfAnyKindAndIsDoneOnce() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = id(athlete.nextRun(plan, today));
        String path = "/" + plan + "/workouts/" + workout + "/complete";

        athlete.posts(path, Map.of()).statusCode(200);
        athlete.posts(path).statusCode(200).body("status", equalTo("completed"));
    }

    @Test
    void skippingAWorkoutKeepsTheReason() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = id(athlete.nextRun(plan, today));

        JsonNode answer = json(athlete.asks()
                .queryParam("reason", "sore calf & rain")
                .post("/v1/training-plans/" + plan + "/workouts/" + workout + "/skip")
                .then()
                .statusCode(200));

        Shapes.DONE.isThatOf(answer);
        assertThat(answer.get("status").textValue()).isEqualTo("skipped");
        JsonNode stored = workout(plan, workout);
        assertThat(stored.get("skipped").booleanValue()).isTrue();
        assertThat(stored.get("completed").booleanValue()).isFalse();
        assertThat(stored.get("skip_reason").textValue()).isEqualTo("sore calf & rain");
    }

    @Test
    void workoutsThatAreNotThereAre404AndActivitiesThatAreNotOnesOwnAre422() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = id(athlete.nextRun(plan, today));
        String mine = "/" + plan + "/workouts/" + workout;

        athlete.posts("/" + plan + "/workouts/" + UUID.randomUUID() + "/complete")
                .statusCode(404);
        athlete.posts("/" + UUID.randomUUID() + "/workouts/" + workout + "/skip")
                .statusCode(404);
        athlete.posts("/" + plan + "/workouts/nonsense/complete").statusCode(404);
        Athlete.somebody().posts(mine + "/complete").statusCode(404);
        Shapes.PROBLEM.isThatOf(json(athlete.posts(mine + "/complete?activity_id=" + UUID.randomUUID())
                .statusCode(422)
                .contentType("application/problem+json")));
        athlete.posts(mine + "/complete?activity_id=nonsense")
                .statusCode(400)
                .body("violations[0].field", equalTo("activity_id"));
    }

    @Test
    void plansAreListedTheNewestFirstInPages() {
        String first = athlete.hasPlan(halfMarathon(today));
        String second = athlete.hasPlan(halfMarathon(today));
        String third = athlete.hasPlan(with(halfMarathon(today), "status", "draft"));

        JsonNode all = json(athlete.gets("").statusCode(200));
        assertThat(all).hasSize(3).allSatisfy(Shapes.PLAN_SUMMARY::isThatOf);
        assertThat(all.findValuesAsText("id")).containsExactly(third, second, first);
        assertThat(all.findValuesAsText("status")).containsExactly("draft", "active", "cancelled");
        assertThat(json(athlete.gets("?status=active")).findValuesAsText("id")).containsExactly(second);

        ValidatableResponse page = athlete.gets("?limit=2").header("Link", notNullValue());
        assertThat(json(page).findValuesAsText("id")).containsExactly(third, second);
        String next = page.extract().header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        ValidatableResponse last =
                athlete.asks().get(next).then().statusCode(200).header("Link", (String) null);
        assertThat(json(last).findValuesAsText("id")).containsExactly(first);
    }

    @Test
    void aPlanInDetailHasAWorkoutForEachDate() {
        String id = athlete.hasPlan(halfMarathon(today));

        JsonNode plan = json(athlete.gets("/" + id).statusCode(200));

        Shapes.PLAN_DETAIL.isThatOf(plan);
        assertThat(plan.get("workouts")).hasSize(85).allSatisfy(workout -> {
            Shapes.WORKOUT.isThatOf(workout);
            Shapes.MATCH.isThatOf(workout.get("match"));
            assertThat(workout.get("segments"))
                    .allSatisfy(segment -> (segment.has("repeat") ? Shapes.REPEAT : Shapes.STEP).isThatOf(segment));
        });
        athlete.gets("/" + UUID.randomUUID()).statusCode(404);
        Athlete.somebody().gets("/" + id).statusCode(404);
    }

    @Test
    void whoSendsNoTokenIsToldTo() {
        Shapes.PROBLEM.isThatOf(json(io.restassured.RestAssured.get("/v1/training-plans/current")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")));
    }

    private JsonNode workout(String plan, String workout) {
        return all(json(athlete.gets("/" + plan)).get("workouts")).stream()
                .filter(candidate -> candidate.get("id").textValue().equals(workout))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(ValidatableResponse response) {
        try {
            return JSON.readTree(response.extract().asString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(Map<String, Object> workout) {
        return (String) workout.get("id");
    }

    private static List<JsonNode> days(JsonNode calendar) {
        return all(calendar.get("weeks")).stream()
                .flatMap(week -> all(week.get("days")).stream())
                .toList();
    }

    private static List<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
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
