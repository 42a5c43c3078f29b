package app.stride.plans.adapter.rest.plan;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is well formed but impossible is refused with findings, and what is possible instead is offered. */
@ServiceTest
class ImpossibleRequestsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "goal_race_distance_m|1000",
                "goal_time_seconds|600",
                "max_session_minutes|10",
                "max_weekly_distance_km|2",
                "baseline_weekly_volume_km|300",
                "available_days|[\"saturday\",\"sunday\"]",
                "goal_race_distance_m|200000",
                "rest_days|[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\"]",
                "plan_start_date|\"2190-01-01\"",
                "goal_race_date|\"2020-01-01\"",
                "goal_race_date|\"2190-01-01\"",
            })
    void whatIsWellFormedButImpossibleIsUnprocessable(String field, String value) throws Exception {
        Object impossible = JSON.readValue("{\"v\":" + value + "}", Map.class).get("v");

        athlete.creates(with(halfMarathon(today), field, impossible))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", not(equalTo("")));

        athlete.gets("").body("", hasSize(0));
    }

    @Test
    void aMarathonInAnHourAndAHalfCannotBeMeant() {
        Map<String, Object> marathon = with(halfMarathon(today), "goal_race_distance_m", 42195);

        athlete.creates(with(
                        with(marathon, "goal_time_seconds", 5400),
                        "goal_race_date",
                        today.plusWeeks(20).toString()))
                .statusCode(422)
                .body("findings.rule", hasItem("goal_is_human"));
    }

    @Test
    void fiftyThreeWeeksAreTooManyAndALaterStartIsOffered() {
        athlete.creates(with(
                        halfMarathon(today),
                        "goal_race_date",
                        today.plusWeeks(53).toString()))
                .statusCode(422)
                .body("findings.rule", hasItem("race_not_too_far"))
                .body("bounds.field", hasItem("plan_start_date"));
    }

    @Test
    void aRecentRaceIsOneThatWasRun() {
        athlete.creates(raced(today.plusDays(2))).statusCode(422).body("findings.rule", hasItem("recent_race_is_run"));
        athlete.gets("").body("", hasSize(0));
    }

    @Test
    void aRecentRaceOfLongAgoIsNamed() {
        Athlete other = Athlete.somebody();
        String old = "findings.findAll { !it.passed }.rule";

        other.gets("/" + other.hasPlan(raced(today.minusMonths(7))) + "/audit")
                .body("sound", equalTo(true))
                .body(old, hasItem("recent_race_is_recent"));
        String revised = other.gets("").extract().path("[0].id");
        other.asks()
                .contentType("application/json")
                .body(Map.of("target_distance_km", 6, "force", true))
                .patch(Athlete.PLANS + "/" + revised + "/workouts/"
                        + other.nextRun(revised, today.plusDays(7)).get("id"))
                .then()
                .statusCode(200);
        other.gets("/" + revised + "/audit").body(old, hasItem("recent_race_is_recent"));
        athlete.gets("/" + athlete.hasPlan(raced(today.minusMonths(5))) + "/audit")
                .body(old, not(hasItem("recent_race_is_recent")));
    }

    @Test
    void aRecentRaceOfYearsAgoSetsNoPacesAndOneThatContradictsThemIsNamed() {
        Athlete other = Athlete.somebody();
        String failed = "findings.findAll { !it.passed }.rule";
        String byFeel = athlete.hasPlan(raced(today.minusYears(3)));
        String contradicted = other.hasPlan(with(raced(today.minusMonths(1)), "baseline_vdot", 60));

        athlete.gets("/" + byFeel).body("baseline_vdot", nullValue());
        athlete.gets("/" + byFeel + "/audit").body(failed, hasItem("recent_race_is_recent"));
        other.gets("/" + contradicted).body("baseline_vdot", equalTo(60.0f));
        other.gets("/" + contradicted + "/audit").body(failed, hasItem("fitness_figures_agree"));
    }

    @Test
    void aRaceThatIsStillAheadChangesNoPlan() {
        String plan = athlete.hasPlan(halfMarathon(today));
        Map<String, Object> result = Map.of(
                "distance_m",
                10000,
                "time_seconds",
                2400,
                "date",
                today.plusDays(30).toString());

        athlete.posts("/" + plan + "/adaptations", Map.of("reason", "race_result", "race", result))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("findings.rule", hasItem("recent_race_is_run"));
        athlete.gets("/" + plan + "/adaptations").body("adaptations", hasSize(0));
    }

    private Map<String, Object> raced(LocalDate date) {
        return with(
                with(halfMarathon(today), "baseline_vdot", null),
                "recent_race",
                Map.of("distance_m", 10000, "time_seconds", 2700, "date", date.toString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 23})
    void aStartInThePastMakesNoRoomForARaceThatIsNear(int days) {
        Map<String, Object> near =
                with(begun(12), "goal_race_date", today.plusDays(days).toString());

        worksAsOffered(near, "race_not_too_near", "goal_race_date");
    }

    @Test
    void twentyFourDaysAreLeftForAPlanThatHasBegun() {
        athlete.creates(with(begun(12), "goal_race_date", today.plusDays(24).toString()))
                .statusCode(201);
    }

    @Test
    void aRaceOfThePastIsToldAsSuchAndALaterOneOffered() {
        Map<String, Object> over =
                with(begun(12), "goal_race_date", today.minusDays(1).toString());

        worksAsOffered(over, "race_ahead", "goal_race_date");
    }

    @Test
    void aPlanThatBeganAYearAgoIsOfferedAStartTodayTogetherWithARace() {
        Map<String, Object> over =
                with(begun(51), "goal_race_date", today.minusDays(1).toString());

        worksAsOffered(over, "race_ahead", "plan_start_date", "goal_race_date");
    }

    private Map<String, Object> begun(int weeksAgo) {
        return with(
                halfMarathon(today),
                "plan_start_date",
                today.minusWeeks(weeksAgo).toString());
    }

    private void worksAsOffered(Map<String, Object> body, String rule, String... fields) {
        JsonPath refusal = athlete.creates(body)
                .statusCode(422)
                .body("findings.rule", hasItem(rule))
                .body("bounds.field", equalTo(List.of(fields)))
                .extract()
                .jsonPath();
        Map<String, Object> changed = body;
        for (String field : fields) {
            changed = with(changed, field, refusal.getString("bounds.find { it.field == '" + field + "' }.value"));
        }
        athlete.creates(changed).statusCode(201);
    }
}
