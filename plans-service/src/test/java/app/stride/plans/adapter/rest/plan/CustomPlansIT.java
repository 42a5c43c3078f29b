package app.stride.plans.adapter.rest.plan;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of the caller's own workouts: what is unwise is stored with warnings, what is impossible is refused. */
@ServiceTest
class CustomPlansIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate start = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate race = start.plusWeeks(12);

    @Test
    void ownWorkoutsAreKeptAndOtherDatesAreRest() {
        String plan = athlete.hasPlan(own("custom", race(), run(start.plusDays(1), "easy", 8)));

        athlete.gets("/" + plan)
                .body("generation_method", equalTo("custom"))
                .body("workouts", hasSize(85))
                .body("workouts_total", equalTo(2))
                .body("workouts[1].target_distance_km", equalTo(8.0f))
                .body("workouts[84].workout_type", equalTo("race"));
        athlete.gets("/" + plan + "/audit")
                .body("sound", is(true))
                .body("findings.findAll { !it.passed }.severity", hasItem("warning"));
    }

    @Test
    void whatIsImpossibleIsRefusedAndNothingIsStored() {
        athlete.creates(own("custom", run(start.plusDays(1), "easy", 8)))
                .statusCode(422)
                .body("findings.rule", hasItem("exactly_one_goal_race"));
        athlete.creates(own("custom", race(), run(race.plusDays(1), "easy", 8)))
                .statusCode(422)
                .body("findings.rule", hasItem("within_the_plans_dates"));
        athlete.creates(own("custom", race(), run(start.plusDays(1), "long", 120)))
                .statusCode(422)
                .body("findings.rule", hasItem("a_day_that_can_be_run"));
        athlete.creates(with(own("custom", race()), "goal_race_distance_m", 1_000_000))
                .statusCode(422)
                .body("findings.rule", hasItem("distance_in_range"));
        athlete.creates(own("custom", race(), run(start, "easy", -8))).statusCode(400);
        athlete.creates(own("custom", race(), with(run(start, "easy", 5e-324), "target_duration_minutes", 30)))
                .statusCode(400);
        athlete.creates(own("custom", race(), run(start, "jog", 8))).statusCode(400);
        athlete.creates(with(halfMarathon(start), "generation_method", "custom"))
                .statusCode(400);
        athlete.creates(with(own("custom", race(), run(start, "easy", 8)), "goal_time_seconds", 60))
                .statusCode(422)
                .body("findings.rule", hasItem("goal_is_human"));
        athlete.creates(own("custom", race(), with(run(start.plusDays(1), "race", 8), "target_distance_km", null)))
                .statusCode(422)
                .body("findings.rule", hasItem("every_run_has_an_amount"));
        athlete.gets("").body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "target_hr_min, 120, workouts.target_hr_max",
        "target_hr_max, 150, workouts.target_hr_min",
        "target_pace_per_km_seconds_max, 360, workouts.target_pace_per_km_seconds",
    })
    void whatIsHalfSaidIsNotDropped(String field, int value, String missing) {
        athlete.creates(own("custom", race(), with(run(start, "easy", 8), field, value)))
                .statusCode(400)
                .body("violations.field", hasItem(missing));
    }

    @Test
    void aDescriptionIsTextAndLineBreaks() {
        athlete.creates(own("custom", race(), with(run(start, "easy", 8), "description", "a\u0000b")))
                .statusCode(400)
                .body("violations.field", hasItem(endsWith("description")));
        athlete.creates(own("custom", race(), with(run(start, "easy", 8), "description", "Easy,\nin the woods")))
                .statusCode(201);
    }

    @Test
    void aRaceOnTheWayMayConsistOfStepsOfAnyKind() {
        Map<String, Object> step = Map.of("kind", "steady", "duration_s", 2400, "distance_m", 8000);

        athlete.creates(own("custom", race(), with(run(start.plusWeeks(4), "race", 8), "segments", List.of(step))))
                .statusCode(201);
    }

    @Test
    void aModelsPlanIsADraftUntilTheAthleteFollowsIt() {
        Map<String, Object> drafted = own("ai", race(), run(start.plusDays(1), "easy", 8));
        athlete.creates(drafted).statusCode(422);

        String plan = athlete.hasPlan(with(drafted, "status", "draft"));

        athlete.gets("/" + plan).body("status", equalTo("draft")).body("generation_method", equalTo("ai"));
        athlete.posts("/" + plan + "/activate").statusCode(200).body("generation_method", equalTo("ai"));
        assertThat(athlete.workoutOn(plan, start)).containsEntry("workout_type", "rest");
    }

    @Test
    void aModelMayLeaveTheWorkoutsToTheRules() {
        Map<String, Object> asked = with(halfMarathon(start), "generation_method", "ai");
        athlete.creates(asked).statusCode(422);

        String plan = athlete.hasPlan(with(asked, "status", "draft"));

        athlete.gets("/" + plan)
                .body("status", equalTo("draft"))
                .body("generation_method", equalTo("ai"))
                .body("workouts.workout_type", hasItem("long"));
    }

    @SafeVarargs
    private Map<String, Object> own(String method, Map<String, Object>... workouts) {
        return with(with(halfMarathon(start), "generation_method", method), "workouts", List.of(workouts));
    }

    private Map<String, Object> race() {
        return Map.of("scheduled_date", race.toString(), "workout_type", "race");
    }

    private static Map<String, Object> run(LocalDate date, String type, double kilometres) {
        return Map.of("scheduled_date", date.toString(), "workout_type", type, "target_distance_km", kilometres);
    }
}
