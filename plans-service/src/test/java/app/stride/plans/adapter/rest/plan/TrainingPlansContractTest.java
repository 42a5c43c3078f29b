package app.stride.plans.adapter.rest.plan;

import static app.stride.plans.testkit.JsonTree.json;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.testkit.Shapes;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plans, created, current, listed and in detail, as the frontend was written against them, field by field. */
@ServiceTest
class TrainingPlansContractTest {

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
}
