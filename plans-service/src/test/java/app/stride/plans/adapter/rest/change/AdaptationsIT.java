package app.stride.plans.adapter.rest.change;

import static app.stride.plans.adapter.rest.change.PlanToChange.skip;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Adaptations are proposed, and take effect only when the athlete accepts them for the plan that is meant. */
@ServiceTest
class AdaptationsIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aSicknessIsProposedAndTakesEffectOnlyWhenAccepted() {
        String followed = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        Map<String, Object> sick = Map.of(
                "reason",
                "sickness",
                "from",
                today.minusDays(1).toString(),
                "to",
                today.plusDays(1).toString());

        athlete.posts("/" + followed + "/adaptations?dry_run=true", sick)
                .statusCode(200)
                .body("id", nullValue())
                .body("changes", not(hasSize(0)))
                .body("reasons", not(hasSize(0)));
        athlete.gets("/" + followed + "/adaptations").body("adaptations", hasSize(0));
        String proposal = athlete.posts("/" + followed + "/adaptations", sick)
                .statusCode(201)
                .header("Location", nullValue())
                .body("status", equalTo("proposed"))
                .extract()
                .path("id");
        athlete.gets("/" + followed).body("revision", equalTo(1));

        Athlete.somebody()
                .posts("/" + followed + "/adaptations/" + proposal + "/accept")
                .statusCode(404);
        athlete.posts("/" + followed + "/adaptations/" + proposal + "/accept")
                .statusCode(200)
                .body("status", equalTo("accepted"));

        athlete.gets("/" + followed).body("revision", equalTo(2));
        assertThat(athlete.workoutOn(followed, today.plusDays(1))).containsEntry("workout_type", "rest");
        athlete.gets("/" + followed + "/revisions")
                .body("revisions[1].author", equalTo("adaptation"))
                .body("revisions[1].cause", equalTo("sickness"))
                .body("revisions[1].workouts_changed", greaterThan(0));
        athlete.gets("/" + followed + "/audit").body("sound", is(true));
        athlete.posts("/" + followed + "/adaptations/" + proposal + "/accept").statusCode(409);
        athlete.posts("/" + followed + "/adaptations/" + proposal + "/reject").statusCode(409);
    }

    @Test
    void anInjuryIsAdaptedToAsSicknessIs() {
        String followed = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        Map<String, Object> hurt = Map.of(
                "reason", "injury",
                "from", today.toString(),
                "to", today.plusDays(2).toString());

        athlete.posts("/" + followed + "/adaptations?dry_run=true", hurt)
                .statusCode(200)
                .body("reason", equalTo("sickness"));
        athlete.posts("/" + followed + "/adaptations", Map.of("reason", "flu"))
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"))
                .body(
                        "violations[0].message",
                        equalTo("must be one of missed_long_run, missed_days, sickness, pause, unavailable,"
                                + " race_result, request"));
    }

    @Test
    void aProposalForAPlanThatMovedOnIsRefused() {
        String followed = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        String proposal = proposalFor(followed);
        Map<String, Object> run = athlete.nextRun(followed, today.plusDays(20));
        athlete.posts("/" + followed + "/changes", Map.of("changes", List.of(skip(run))))
                .statusCode(200);

        athlete.posts("/" + followed + "/adaptations/" + proposal + "/accept")
                .statusCode(409)
                .contentType("application/problem+json");
        athlete.posts("/" + followed + "/adaptations/" + proposal + "/reject")
                .statusCode(200)
                .body("status", equalTo("rejected"));
    }

    @Test
    void aProposalIsDecidedOnlyForThePlanThatIsMeant() {
        String followed = athlete.hasPlan(halfMarathon(today.minusDays(10)));
        String before = athlete.gets("/" + followed).extract().header("ETag");
        Map<String, Object> run = athlete.nextRun(followed, today.minusDays(9));
        athlete.posts("/" + followed + "/workouts/" + run.get("id") + "/complete")
                .statusCode(200);
        String now = athlete.gets("/" + followed).extract().header("ETag");
        String accepted = proposalFor(followed);
        String rejected = proposalFor(followed);

        decides(followed, accepted, "accept", before).statusCode(412).contentType("application/problem+json");
        decides(followed, rejected, "reject", before).statusCode(412).contentType("application/problem+json");
        athlete.gets("/" + followed + "/adaptations").body("adaptations.status", everyItem(is("proposed")));
        decides(followed, rejected, "reject", now).statusCode(200).body("status", equalTo("rejected"));
        decides(followed, accepted, "accept", now).statusCode(200).body("status", equalTo("accepted"));
    }

    private String proposalFor(String followed) {
        return athlete.posts("/" + followed + "/adaptations", Map.of("reason", "request"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse decides(String followed, String proposal, String decision, String tag) {
        return athlete.asks()
                .header("If-Match", tag)
                .post("/v1/training-plans/" + followed + "/adaptations/" + proposal + "/" + decision)
                .then();
    }
}
