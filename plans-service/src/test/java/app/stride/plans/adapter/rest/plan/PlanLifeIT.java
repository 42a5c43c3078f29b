package app.stride.plans.adapter.rest.plan;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Database;
import app.stride.plans.testkit.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a plan and its workouts go through by the athlete's hand. */
@ServiceTest
class PlanLifeIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aNewPlanTakesThePlaceOfTheActiveOne() {
        String old = athlete.hasPlan(halfMarathon(today));

        String successor = athlete.hasPlan(halfMarathon(today));

        athlete.gets("/" + old).body("status", equalTo("cancelled"));
        athlete.gets("/current").body("id", equalTo(successor));
    }

    @Test
    void aRequestWithoutASoundPlanChangesNothing() {
        String old = athlete.hasPlan(halfMarathon(today));

        athlete.creates(with(
                        halfMarathon(today), "goal_race_date", today.plusDays(5).toString()))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("findings", not(hasSize(0)))
                .body("findings.passed", everyItem(is(false)))
                .body("bounds.field", not(hasSize(0)));

        athlete.gets("").body("id", equalTo(java.util.List.of(old))).body("status[0]", equalTo("active"));
    }

    @Test
    void aDraftWaitsUntilItIsActivated() {
        String active = athlete.hasPlan(halfMarathon(today));
        String draft = athlete.hasPlan(with(halfMarathon(today), "status", "draft"));
        athlete.gets("/current").body("id", equalTo(active));

        athlete.posts("/" + draft + "/activate").statusCode(200).body("status", equalTo("active"));

        athlete.gets("/current").body("id", equalTo(draft));
        athlete.gets("/" + active).body("status", equalTo("cancelled"));
    }

    @Test
    void onlyDraftsAreActivatedAndOnlyWhatLivesIsCancelled() {
        String plan = athlete.hasPlan(halfMarathon(today));

        athlete.posts("/" + plan + "/activate").statusCode(409);
        athlete.posts("/" + plan + "/cancel").statusCode(200).body("status", equalTo("cancelled"));
        athlete.posts("/" + plan + "/cancel").statusCode(409).contentType("application/problem+json");
        athlete.posts("/" + plan + "/activate").statusCode(409);
        athlete.gets("/current").body(equalTo("null"));
        athlete.posts("/" + UUID.randomUUID() + "/cancel").statusCode(404);
        Athlete.somebody().posts("/" + plan + "/cancel").statusCode(404);
    }

    @Test
    void whoAsksInVainIsNotKnownForHavingAsked() {
        Athlete stranger = Athlete.somebody();

        stranger.posts("/" + UUID.randomUUID() + "/cancel").statusCode(404);

        assertThat(Database.run("delete from athlete where athlete_id = ?", stranger.id()))
                .isZero();
    }

    @Test
    void aDecisionAboutAWorkoutIsTakenBackByReopeningIt() {
        String plan = athlete.hasPlan(halfMarathon(today));
        String workout = path(plan, athlete.nextRun(plan, today));

        athlete.posts(workout + "/complete").statusCode(200);
        athlete.posts(workout + "/skip").statusCode(409);
        athlete.posts(workout + "/reopen").statusCode(200).body("status", equalTo("planned"));
        athlete.posts(workout + "/reopen").statusCode(409);
        athlete.posts(workout + "/skip").statusCode(200);
        athlete.posts(workout + "/complete").statusCode(409).contentType("application/problem+json");
        athlete.posts(workout + "/reopen").statusCode(200);

        athlete.gets("/" + plan)
                .body("workouts.find { it.id == '" + workout.replaceAll(".*/", "") + "' }.skip_reason", nullValue())
                .body("workouts_completed", equalTo(0));
    }

    @Test
    void workoutsOfPlansThatAreNotFollowedCannotBeDecided() {
        String draft = athlete.hasPlan(with(halfMarathon(today), "status", "draft"));
        String workout = path(draft, athlete.nextRun(draft, today));

        athlete.posts(workout + "/complete").statusCode(409);

        athlete.posts("/" + draft + "/cancel").statusCode(200);
        athlete.posts(workout + "/skip").statusCode(409);
    }

    @Test
    void aPreviewIsThePlanThatWouldBeMadeAndIsNotStored() {
        var preview = athlete.posts("/preview", halfMarathon(today)).statusCode(200);
        preview.body("audit.sound", is(true)).body("plan.workouts", hasSize(85));
        athlete.gets("").body("", hasSize(0));

        String plan = athlete.hasPlan(halfMarathon(today));

        String titles = "workouts.title";
        assertThat(athlete.gets("/" + plan).extract().<Object>path(titles))
                .isEqualTo(preview.extract().path("plan." + titles));
        athlete.posts(
                        "/preview",
                        with(
                                halfMarathon(today),
                                "goal_race_date",
                                today.plusDays(5).toString()))
                .statusCode(422)
                .body("findings", not(hasSize(0)));
    }

    @Test
    void theAuditSaysWhatEachRuleFound() {
        String plan = athlete.hasPlan(halfMarathon(today));

        athlete.gets("/" + plan + "/audit")
                .statusCode(200)
                .body("sound", is(true))
                .body("findings.rule", not(hasSize(0)))
                .body("findings.findAll { it.severity == 'error' }.passed", everyItem(is(true)));
        Athlete.somebody().gets("/" + plan + "/audit").statusCode(404);
    }

    private static String path(String plan, Map<String, Object> workout) {
        return "/" + plan + "/workouts/" + workout.get("id");
    }
}
