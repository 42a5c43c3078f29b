package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import app.stride.coach.testkit.ScriptedServer;
import app.stride.coach.testkit.UpstreamJson;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChatToolsIT extends CoachApplication {

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

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
    void whatAToolToldJustBeforeMayBeToldAgain() {
        fitnessOfTheLastWeek();
        model.inTurn(
                wanting("get_fitness_trend", "{}"),
                saying("Your form has fallen by 10.5 points. In general a long run of 77 km is too much for that."),
                saying("As I said, your form has fallen by 10.5 points."),
                saying("You ran 77 km."));
        String thread = ask("Am I getting fresher?")
                .body("unverified", empty())
                .extract()
                .path("thread_id");
        askIn(thread, "Again?")
                .body("unverified", empty())
                .body("citations[0].text", equalTo("form has fallen by 10.5"));
        askIn(thread, "And my long run?").body("unverified.text", contains("77 km"));
    }

    @Test
    void whatTheModelHadWorkedOutIsNoFactOfLaterAnswers() {
        model.inTurn(
                wanting("what_if_pace", "{\"distance_km\":10,\"time\":\"30:10\"}"),
                saying("You would need 3:01/km."),
                saying("You ran at 3:01/km."));
        String thread = ask("What could I dream of?")
                .body("unverified", empty())
                .extract()
                .path("thread_id");
        askIn(thread, "And my last run?").body("unverified.text", contains("3:01/km"));
    }

    @Test
    void whoIsToldThatANumberIsUnknownMayLookItUp() {
        model.inTurn(
                saying("For 1:39:00 you need 4:39/km."),
                wanting("what_if_pace", "{\"distance_km\":21.0975,\"time\":\"1:39:00\"}"),
                saying("For 1:39:00 you need 4:42/km."));
        ask("What pace do I need for a half marathon in 1:39:00?")
                .body("response", equalTo("For 1:39:00 you need 4:42/km."))
                .body("corrected", equalTo(true))
                .body("unverified", empty());
        assertThat(model.timesAsked()).isEqualTo(3);
    }

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
    void thePlanIsToldByItsPhasesAndWeeks() {
        model.inTurn(wanting("get_plan_overview", "{}"), saying("Week 4 has 2 runs and 19 km; the taper follows."));
        ask("What does my plan look like?").body("unverified", empty());
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains("Phase base: week 4 to 4, from Monday", "[plan.phase.base]", "Phase taper: week 5 to 5")
                .containsPattern(
                        "Week 4, from Monday[^:]*: 19.0 km in 2 runs, longest 9.5 km; hard: tempo session \\[plan.overview.4]")
                .containsPattern("Week 5, from [^:]*: 9.5 km in 1 run; hard: race \\[plan.overview.5]");
    }

    @Test
    void howFarFitnessHasRisenIsWorkedOutForTheModel() {
        fitnessOfTheLastWeek();
        model.inTurn(wanting("get_fitness_trend", "{}"), saying("Your form has fallen by 10.5 points in a week."));
        ask("Am I getting fresher?").body("unverified", empty());
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains(
                        "CTL 38.1, ATL 33.4, form 4.7; since then CTL risen by 3.4 points, form fallen by 10.5 points [");
    }

    @Test
    void aDayIsLookedUpWithItsLapsByTheAthletesOwnToken() {
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        model.inTurn(
                wanting("get_activity", "{\"date\":\"" + yesterday + "\",\"athlete_id\":\"somebody\"}"),
                saying("You ran 10.2 km."));
        ask("How was yesterday?").body("unverified", empty());
        assertThat(upstreams.activity().seen())
                .allSatisfy(seen -> assertThat(seen.header("Authorization")).isEqualTo("Bearer " + lastToken()))
                .noneSatisfy(seen -> assertThat(seen.uri().toString()).contains("somebody"));
    }

    @Test
    void aPeriodOfMoreThanAPageIsSummedUpWhole() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        upstreams.activity().answer("/v1/activities", (exchange, end) -> {
            boolean first = exchange.getRequestURI().getQuery().contains("offset=0");
            String run = UpstreamJson.activity(today, "Run", 10_000, 3000, null);
            String page = String.join(",", Collections.nCopies(first ? 100 : 7, run));
            ScriptedServer.send(exchange, 200, "application/json", "[" + page + "]");
        });
        model.inTurn(
                wanting(
                        "list_activities",
                        "{\"start_date\":\"" + today.minusDays(300) + "\",\"end_date\":\"" + today + "\"}"),
                saying("You ran 107 times, 1070 km in all."));
        ask("How much this year?").body("unverified", empty());
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains("In sum 107 activities, of them 107 runs over 1070.0 km");
    }

    @Test
    void whatAProviderKeepsFromModelsIsNotToldByTools() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        upstreams
                .activity()
                .json(
                        "/v1/activities",
                        "["
                                + UpstreamJson.activity(today, "Synced", 17_300, 5000, null)
                                        .replace("\"upload\"", "\"Strava\"")
                                + ","
                                + UpstreamJson.activity(today, "Exported", 8_100, 2500, null)
                                        .replace("\"upload\"", "\"strava\",\"has_streams\":true")
                                + "]");
        String period = "{\"start_date\":\"" + today + "\",\"end_date\":\"" + today + "\"}";
        model.inTurn(
                wanting("list_activities", period, "get_activity", "{\"date\":\"" + today + "\"}"), saying("Done."));
        ask("What did I do?");
        assertThat(model.lastShown().toString())
                .contains(
                        "Exported",
                        "Some activities are left out because their provider doesn't allow language models to see them")
                .doesNotContain("Synced", "17.3");
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
    void anInventedNumberIsAskedForOnceMore() {
        model.inTurn(saying("You ran 12 km yesterday."), saying("You ran 10.2 km yesterday."));
        ask("How far did I run?")
                .body("response", equalTo("You ran 10.2 km yesterday."))
                .body("corrected", equalTo(true))
                .body("unverified", empty())
                .body("citations[0].text", equalTo("10.2 km"))
                .body("citations[0].facts", hasItem("recent.1.distance"));
        assertThat(model.timesAsked()).isEqualTo(2);
        assertThat(model.lastShown().get(model.lastShown().size() - 1))
                .contains("“12 km” in: You ran 12 km yesterday.");
    }

    @Test
    void anInventedNumberThatStaysIsMarked() {
        model.inTurn(saying("You ran 12 km yesterday."));
        ask("How far did I run?")
                .body("response", equalTo("You ran 12 km yesterday."))
                .body("corrected", equalTo(false))
                .body("unverified.text", contains("12 km"))
                .body("unverified.sentence", contains("You ran 12 km yesterday."));
        assertThat(model.timesAsked()).isEqualTo(2);
    }

    @Test
    void aStreamTellsOfToolsAndCitationsAndEndsWithTheCheckedAnswer() {
        model.inTurn(wanting("predict_races", "{}"), saying("You ran 10.2 km, then 99 km."));
        try (EventStream events = EventStream.post(chat, lastToken(), "{\"message\":\"Well?\"}")) {
            List<Event> all = events.rest();
            assertThat(all).extracting(Event::name).containsExactly("tool", "token", "citation", "done");
            assertThat(all.get(0).data().path("name").asText()).isEqualTo("predict_races");
            assertThat(all.get(2).data().path("text").asText()).isEqualTo("10.2 km");
            assertThat(all.get(3).data().at("/unverified/0/text").asText()).isEqualTo("99 km");
        }
    }

    /** CTL 38.1 and form 4.7 a week ago, 41.5 and -5.8 since. */
    private void fitnessOfTheLastWeek() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String days = IntStream.rangeClosed(0, 7)
                .mapToObj(day -> "{\"date\":\"" + today.minusDays(7 - day) + "\",\"load\":0,"
                        + (day == 0
                                ? "\"ctl\":38.1,\"atl\":33.4,\"tsb\":4.7}"
                                : "\"ctl\":41.5,\"atl\":47.3,\"tsb\":-5.8}"))
                .collect(Collectors.joining(","));
        upstreams
                .activity()
                .json(
                        "/v1/athletes/me/fitness",
                        UpstreamJson.fitness(today).replaceFirst("(?s)\"days\":\\[.*?]", "\"days\":[" + days + "]"));
    }

    private ValidatableResponse ask(String question) {
        return as(athlete)
                .body("{\"message\":\"" + question + "\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse askIn(String thread, String question) {
        return as(athlete)
                .body("{\"message\":\"" + question + "\",\"thread_id\":\"" + thread + "\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }

    private String lastToken() {
        return token(athlete);
    }
}
