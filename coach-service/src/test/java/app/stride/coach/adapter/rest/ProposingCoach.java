package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.hamcrest.Matchers.hasSize;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.ScriptedServer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A coach whose model proposes to move Monday's run, and what plans-service was asked to write. */
abstract class ProposingCoach extends CoachApplication {

    static final String PLAN_ID = "0198f000-0000-7000-8000-000000000001";
    static final String PLAN = "/v1/training-plans/" + PLAN_ID;

    final LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    String proposeMove() {
        script();
        model.inTurn(move(), saying("I proposed to move it."));
        return asAthlete()
                .body("{\"message\":\"Move Monday's run to Tuesday\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200)
                .body("proposals", hasSize(1))
                .extract()
                .path("proposals[0].id");
    }

    String move() {
        return wanting(
                "propose_move", "{\"workout_date\":\"" + monday + "\",\"to_date\":\"" + monday.plusDays(1) + "\"}");
    }

    void script() {
        upstreams.allowMoving(monday, monday.plusDays(1));
    }

    List<ScriptedServer.Seen> changes() {
        return posts(PLAN + "/changes");
    }

    List<ScriptedServer.Seen> posts(String path) {
        return upstreams.plans().seen().stream()
                .filter(seen ->
                        seen.method().equals("POST") && seen.uri().getPath().equals(path))
                .toList();
    }
}
