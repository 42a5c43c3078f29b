package app.stride.coach.adapter.rest;

import static app.stride.coach.testkit.ScriptedModel.saying;
import static app.stride.coach.testkit.ScriptedModel.wanting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.Injections;
import app.stride.embedded.ScriptedServer.Seen;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a hostile model may propose: nothing of anybody else's, nothing absurd, not without end, and nothing that is done. */
@QuarkusTest
class HostileProposalsIT extends CoachApplication {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STRANGER = "0198f000-0000-7000-8000-00000000dead";

    private final LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Test
    void absurdWishesReachNobody() throws JsonProcessingException {
        List<Object> absurd = List.of(
                "",
                "null",
                "tomorrow",
                "0000-00-00",
                "9999-12-31",
                "-1",
                -1,
                0,
                1e308,
                "NaN",
                "Infinity",
                "x".repeat(100_000),
                "'; drop table workout; --",
                "../../etc/passwd",
                STRANGER,
                List.of(),
                List.of(1, 2),
                Map.of("a", 1),
                true);
        for (Object value : absurd) {
            // Given
            String[] wishes = Stream.of(
                            "propose_move",
                            "propose_swap",
                            "propose_shorten",
                            "propose_skip",
                            "propose_ease",
                            "propose_adaptation",
                            "propose_plan",
                            "accept_proposal")
                    .flatMap(tool -> Stream.of(tool, arguments(value)))
                    .toArray(String[]::new);
            model.inTurn(wanting(wishes), saying("Done."));

            // When
            ask();
        }

        // Then
        assertThat(writes()).as("what plans-service was asked to do").isEmpty();
    }

    @Test
    void hundredsOfProposalsEndWhereNobodyCouldDecideAboutThem() {
        // Given
        upstreams.allowMoving(monday, monday.plusDays(1));
        String[] moves = Collections.nCopies(
                        100,
                        List.of(
                                "propose_move",
                                "{\"workout_date\":\"" + monday + "\",\"to_date\":\"" + monday.plusDays(1)
                                        + "\",\"plan_id\":\"" + STRANGER + "\",\"athlete_id\":\"" + STRANGER
                                        + "\",\"dry_run\":false,\"accept\":true}"))
                .stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        model.inTurn(wanting(moves));

        // When
        for (int question = 0; question < 3; question++) {
            ask();
        }

        // Then
        asAthlete().get("/v1/coach/proposals?open=true&limit=100").then().body("size()", lessThanOrEqualTo(20));
        assertThat(writes()).isNotEmpty().allSatisfy(write -> {
            assertThat(write.body()).contains("\"dry_run\":true").doesNotContain(STRANGER);
            assertThat(write.header("Authorization")).isEqualTo("Bearer " + token(athlete));
        });
    }

    @Test
    void whatAReasonHidesIsOnlyEverReadable() throws JsonProcessingException {
        upstreams.allowMoving(monday, monday.plusDays(1));
        for (String sample : Injections.all()) {
            // Given
            model.inTurn(
                    wanting(
                            "propose_move",
                            JSON.writeValueAsString(Map.of(
                                    "workout_date", monday.toString(),
                                    "to_date", monday.plusDays(1).toString(),
                                    "reason", "Because " + sample))),
                    saying("Done."));

            // When
            ask();

            // Then
            List<Seen> writes = writes();
            String reason = JSON.readTree(writes.get(writes.size() - 1).body())
                    .path("reason")
                    .asText();
            assertThat(Injections.activeIn(reason)).as(sample).isEmpty();
            assertThat(reason).as(sample).doesNotContain("https://", "<script", "<img", "](", "\n");
            decideAboutAll();
        }
    }

    private void decideAboutAll() {
        List<String> open = asAthlete().get("/v1/coach/proposals?open=true").path("id");
        open.forEach(id ->
                asAthlete().post("/v1/coach/proposals/" + id + "/reject").then().statusCode(200));
    }

    private String arguments(Object value) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "workout_date",
                    value,
                    "to_date",
                    value,
                    "with_date",
                    value,
                    "distance_km",
                    value,
                    "duration_minutes",
                    value,
                    "race_distance_km",
                    value,
                    "race_date",
                    value,
                    "cause",
                    value,
                    "proposal_id",
                    STRANGER,
                    "athlete_id",
                    STRANGER));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask() {
        asAthlete()
                .body("{\"message\":\"Change my plan\"}")
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }

    private List<Seen> writes() {
        return upstreams.plans().seen().stream()
                .filter(seen -> !seen.method().equals("GET"))
                .toList();
    }
}
