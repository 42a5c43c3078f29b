package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import app.stride.coach.testkit.UpstreamJson;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tools are offered to the model and called for it, and where that ends. */
@QuarkusTest
class ChatToolsIT extends AskedCoach {

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @Test
    void toolsAreToldWithTheirParameters() {
        ask("How was March?");
        JsonNode tools = model.lastQuestion().path("tools");
        assertThat(tools.findValuesAsText("name"))
                .contains(
                        "get_plan_overview",
                        "get_plan_week",
                        "get_activity",
                        "list_activities",
                        "get_fitness_trend",
                        "predict_races");
        assertThat(tools.toString()).doesNotContain("athlete_id");
    }

    @Test
    void aToolIsCalledForTheModelAndItsFactsCount() {
        model.inTurn(
                wanting("what_if_pace", "{\"distance_km\":21.0975,\"time\":\"1:39:00\"}"),
                saying("For 1:39:00 you need 4:42/km."));
        ask("What pace is that?")
                .body("response", equalTo("For 1:39:00 you need 4:42/km."))
                .body("unverified", empty())
                .body("error", equalTo(false));
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .startsWith("tool: Worked out:")
                .contains("21.10 km in 1:39:00 at 4:42/km");
    }

    @Test
    void severalToolsAtOnceAreAllAnswered() {
        model.inTurn(
                wanting(
                        "get_fitness_trend",
                        "{}",
                        "predict_races",
                        "",
                        "no_such_tool",
                        "{}",
                        "get_plan_week",
                        "no json"),
                saying("Done."));
        ask("Look at everything").body("response", equalTo("Done."));
        List<String> shown = model.lastShown();
        assertThat(shown.subList(shown.size() - 4, shown.size())).allMatch(message -> message.startsWith("tool: "));
        assertThat(shown.get(shown.size() - 2)).contains("There is no such tool");
        assertThat(shown.get(shown.size() - 1)).contains("no JSON object");
    }

    @Test
    void afterFiveRoundsTheModelHasToAnswer() {
        model.inTurn(wanting("predict_races", "{}"));
        ask("Again and again").body("error", equalTo(true));
        assertThat(model.timesAsked()).isEqualTo(6);
        assertThat(model.lastQuestion().has("tools")).isFalse();
    }

    @Test
    void whoWasToldMuchHasToAnswer() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String run = UpstreamJson.activity(today, "Run", 10_000, 3000, null);
        upstreams.activity().json("/v1/activities", "[" + String.join(",", Collections.nCopies(60, run)) + "]");
        String period = "{\"start_date\":\"" + today.minusDays(30) + "\",\"end_date\":\"" + today + "\"}";
        String[] eightTimes = Collections.nCopies(8, List.of("list_activities", period)).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        model.inTurn(wanting(eightTimes));
        ask("Everything, again and again").body("error", equalTo(true));
        assertThat(model.timesAsked()).isEqualTo(3);
        assertThat(model.lastQuestion().has("tools")).isFalse();
    }

    @Test
    void aServiceThatIsAwayIsToldToTheModel() {
        upstreams.activity().status("/v1/athletes/me/race-predictions", 503);
        model.inTurn(wanting("predict_races", "{}"), saying("I cannot tell right now."));
        ask("How fast?").body("response", equalTo("I cannot tell right now."));
        assertThat(model.lastShown().get(model.lastShown().size() - 1)).contains("did not answer");
    }

    @Test
    void whoKeepsTheirDataToThemselvesIsNotLookedUp() {
        asAthlete()
                .body("{\"message\":\"Hello\",\"include_context\":false}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
        assertThat(model.lastQuestion().has("tools")).isFalse();
    }

    @Test
    void aStreamTellsOfToolsAndCitationsAndEndsWithTheCheckedAnswer() {
        model.inTurn(wanting("predict_races", "{}"), saying("You ran 10.2 km, then 99 km."));
        try (EventStream events = EventStream.post(chat, token(athlete), "{\"message\":\"Well?\"}")) {
            List<Event> all = events.rest();
            assertThat(all).extracting(Event::name).containsExactly("tool", "token", "citation", "done");
            assertThat(all.get(0).data().path("name").asText()).isEqualTo("predict_races");
            assertThat(all.get(2).data().path("text").asText()).isEqualTo("10.2 km");
            assertThat(all.get(3).data().at("/unverified/0/text").asText()).isEqualTo("99 km");
        }
    }
}
