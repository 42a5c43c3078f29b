package app.stride.coach.evaluation;

import app.stride.coach.evaluation.EvaluationReport.Entry;
import app.stride.coach.testkit.AthleteState;
import app.stride.coach.testkit.CoachApplication;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the running coach a case, as an athlete does. */
abstract class Evaluation extends CoachApplication {
    Entry ask(EvaluationCase asked) {
        AthleteState.of(asked.athlete()).in(upstreams);
        long begun = System.nanoTime();
        JsonPath reply = as(asked.id() + "-" + athlete)
                .body(Map.of("message", asked.question()))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        String answer = reply.getString("response");
        List<String> findings = new ArrayList<>(asked.findings(answer));
        if (reply.getBoolean("error")) {
            findings.add("there is no answer");
        }
        return new Entry(asked, answer, findings, reply.getList("unverified.text"), took);
    }
}
