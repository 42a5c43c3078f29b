package app.stride.plans.adapter.rest;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is malformed in a request is told precisely, and stores nothing. */
@ServiceTest
class BadRequestsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final ObjectWriter ASCII = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "goal_race_name|null|goal_race_name",
                "goal_race_name|\"  \"|goal_race_name",
                "goal_race_name|7|goal_race_name",
                "goal_race_name|\"a\\u0000b\"|goal_race_name",
                "goal_race_name|\"half \\uD83D of it\"|goal_race_name",
                "goal_race_date|null|goal_race_date",
                "goal_race_date|\"soon\"|goal_race_date",
                "goal_race_date|\"2026-02-30\"|goal_race_date",
                "goal_race_date|\"+999999999-01-01\"|goal_race_date",
                "goal_race_distance_m|null|goal_race_distance_m",
                "goal_race_distance_m|0|goal_race_distance_m",
                "goal_race_distance_m|-42195|goal_race_distance_m",
                "goal_race_distance_m|5e-324|goal_race_distance_m",
                "goal_race_distance_m|\"42195\"|goal_race_distance_m",
                "goal_race_distance_m|1e400|goal_race_distance_m",
                "goal_race_distance_m|{}|goal_race_distance_m",
                "goal_time_seconds|0|goal_time_seconds",
                "goal_time_seconds|-5|goal_time_seconds",
                "goal_time_seconds|5400.5|goal_time_seconds",
                "plan_start_date|20260101|plan_start_date",
                "status|\"completed\"|status",
                "generation_method|\"magic\"|generation_method",
                "days_per_week|2|days_per_week",
                "days_per_week|8|days_per_week",
                "available_days|\"monday\"|available_days",
                "available_days|[\"funday\"]|available_days[0]",
                "available_days|[null]|available_days[0]",
                "long_run_day|\"MONDAY\"|long_run_day",
                "unavailable|[{\"from\":\"2026-12-01\"}]|unavailable[0].to",
                "unavailable|[{\"from\":\"2026-12-05\",\"to\":\"2026-12-01\"}]|unavailable",
                "recent_race|{\"distance_m\":10000}|recent_race.time_seconds",
                "recent_race|{\"distance_m\":42195,\"time_seconds\":60}|recent_race",
                "recent_race|{\"distance_m\":100,\"time_seconds\":12}|recent_race",
                "recent_race|{\"distance_m\":1000,\"time_seconds\":209}|recent_race",
                "baseline_vdot|-1|baseline_vdot",
                "baseline_weekly_volume_km|-1|baseline_weekly_volume_km",
                "longest_recent_run_km|1e9|longest_recent_run_km",
                "max_weekly_distance_km|0|max_weekly_distance_km",
                "max_session_minutes|0|max_session_minutes",
                "tune_up_races|[{\"name\":\"\",\"date\":\"2026-12-01\",\"distance_m\":5000}]|tune_up_races[0].name",
                "tune_up_races|[{\"name\":\"5k\",\"date\":\"2026-12-01\",\"distance_m\":0.5}]|tune_up_races[0].distance_m",
                "methodology_blend|{\"polarized\":-1}|methodology_blend",
                "methodology_blend|{\"magic\":1}|methodology_blend",
                "methodology_blend|{\"polarized\":0}|methodology_blend",
                "methodology_blend|{\"polarized\":\"much\"}|methodology_blend",
                "methodology_blend|[\"polarized\"]|methodology_blend",
                "baseline_vdot|\"fit\"|baseline_vdot",
                "days_per_week|3.5|days_per_week",
                "goal_race_date|\"2027-04-20T22:00:00Z\"|goal_race_date",
                "goal_race_date|20270420|goal_race_date",
            })
    void aMalformedFieldIsNamed(String field, String value, String named) throws Exception {
        Object wrong = JSON.readValue("{\"v\":" + (value.equals("1e400") ? "0" : value) + "}", Map.class)
                .get("v");
        String body = ASCII.writeValueAsString(with(halfMarathon(today), field, wrong));
        if (value.equals("1e400")) {
            body = body.replace("\"goal_race_distance_m\":0", "\"goal_race_distance_m\":1e400");
        }

        athlete.posts("", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(startsWith(named)))
                .body("$", hasKey("detail"));

        athlete.gets("").body("", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "half \uD83D of it"})
    void notesAreTextAndLineBreaks(String notes) throws Exception {
        String workout = Athlete.PLANS + "/" + athlete.hasPlan(halfMarathon(today)) + "/workouts/";
        Object run = athlete.nextRun(workout.split("/")[3], today).get("id");

        noted(workout + run, notes).statusCode(400).body("violations.field", hasItem(equalTo("athlete_notes")));
        noted(workout + run, "Warm.\r\n\tWindy 🌬.").statusCode(200);
    }

    private ValidatableResponse noted(String workout, String notes) throws Exception {
        return athlete.asks()
                .contentType("application/json")
                .body(ASCII.writeValueAsString(Map.of("athlete_notes", notes)))
                .patch(workout)
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "nonsense", "\"text\""})
    void aBodyThatIsNoObjectIsABadRequest(String body) {
        athlete.posts("", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anotherMediaTypeIsNotTaken() {
        athlete.asks()
                .contentType("text/plain")
                .body("goal")
                .post("/v1/training-plans")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/current", "/calendar", "/feed"})
    void whatIsNotSpokenIsNotAnswered(String path) {
        athlete.asks()
                .accept("application/xml")
                .get("/v1/training-plans" + path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void unknownFieldsAreIgnored() {
        athlete.creates(with(halfMarathon(today), "athlete_id", "somebody else"))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/calendar?start_date=soon,start_date",
        "/calendar?start_date=2026-02-01&end_date=2026-01-01,end_date",
        "/calendar?start_date=2026-01-01&end_date=2027-02-05,end_date",
        "/calendar?start_date=+999999999-01-01,start_date",
        "/current/week?date=tomorrow,date",
        "?limit=0,limit",
        "?limit=101,limit",
        "?limit=many,limit",
        "?cursor=x,cursor",
        "?status=gone,status",
    })
    void aMalformedQueryIsNamed(String path, String field) {
        athlete.gets(path)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(equalTo(field)));
    }

    @Test
    void anUnknownApproachIsAnsweredWithTheKnownOnes() {
        athlete.creates(with(halfMarathon(today), "methodology_blend", Map.of("magic", 1)))
                .statusCode(400)
                .body(
                        "violations.message",
                        hasItem("must be one of polarized, pyramidal, norwegian, daniels, lydiard, hansons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"workout_type\":\"canary\"}|workouts.workout_type",
                "{\"workout_type\":\"easy\",\"phase\":\"canary\"}|workouts.phase",
                "{\"workout_type\":\"easy\",\"segments\":[{\"kind\":\"canary\",\"duration_s\":60,\"distance_m\":200}]}|workouts.segments.kind",
                "{\"workout_type\":\"easy\",\"segments\":[{\"kind\":\"steady\",\"by\":\"canary\",\"duration_s\":60,\"distance_m\":200}]}|workouts.segments.by",
            })
    void anUnknownNameIsNotRepeated(String workout, String field) throws Exception {
        Map<String, Object> own = with(JSON.readValue(workout, MAP), "scheduled_date", today.toString());
        Map<String, Object> plan =
                with(with(halfMarathon(today), "generation_method", "custom"), "workouts", List.of(own));

        String answer = athlete.creates(plan)
                .statusCode(400)
                .body("violations.field", hasItem(field))
                .body("violations.message", hasItem(startsWith("must be one of ")))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"available_days", "rest_days"})
    void aWeekHasSevenDays(String field) {
        athlete.creates(with(halfMarathon(today), field, Collections.nCopies(8, "monday")))
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    /** Its problem says what was sent: the access log has the call, and no log has more of it. */
    @Test
    void aRefusedRequestIsNotLoggedWithItsProblem() {
        Logger problems = Logger.getLogger("http-problem");

        assertThat(problems.isLoggable(Level.WARNING)).isFalse();
        assertThat(problems.isLoggable(Level.SEVERE)).isTrue();
    }
}
