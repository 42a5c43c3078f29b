package app.stride.plans.adapter.postgres;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.AthleteNews;
import app.stride.plans.testkit.Database;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The calendar is read from a layout of its own, which must never say anything else than the plan itself. */
@ServiceTest
class AgendaIT {

    private static final String FLATTENED = "weeks.days.flatten().planned_workouts.flatten()";

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate start = LocalDate.now(ZoneOffset.UTC).minusDays(10);

    @Test
    void whateverBecomesOfAWorkoutTheCalendarShowsIt() {
        String plan = athlete.hasPlan(halfMarathon(start));
        assertInStep(plan);

        String workout = "/" + plan + "/workouts/"
                + athlete.nextRun(plan, start.plusDays(9)).get("id");
        for (String decision : List.of("/complete", "/reopen", "/skip?reason=rain", "/reopen")) {
            athlete.posts(workout + decision).statusCode(200);
            assertInStep(plan);
        }
    }

    @Test
    void whicheverPlanIsFollowedTheCalendarShowsThatOne() {
        String first = athlete.hasPlan(halfMarathon(start));
        String second = athlete.hasPlan(halfMarathon(start.plusDays(3)));
        assertInStep(second);
        String draft = athlete.hasPlan(with(halfMarathon(start.minusDays(5)), "status", "draft"));
        assertInStep(second);

        athlete.posts("/" + draft + "/activate").statusCode(200);
        assertInStep(draft);
        athlete.gets("/" + first).body("status", equalTo("cancelled"));

        athlete.posts("/" + draft + "/cancel").statusCode(200);
        assertThat(calendar().<Object>get("plan")).isNull();
        assertThat(calendar().getList(FLATTENED)).isEmpty();
    }

    @Test
    void activitiesAreShownOnTheDateThatTheyAreNow() {
        athlete.hasPlan(halfMarathon(start));
        Run run = Run.of(athlete, start, 8000, 2700);
        run.recorded();
        await().untilAsserted(() -> assertThat(shown(start)).hasSize(1));

        run.on(start.plusDays(30)).version(2).updated();
        await().untilAsserted(() -> assertThat(shown(start.plusDays(30))).hasSize(1));
        assertThat(shown(start)).isEmpty();

        run.version(3).deleted();
        await().untilAsserted(() -> assertThat(shown(start.plusDays(30))).isEmpty());
    }

    @Test
    void theAthletesZoneIsTheOneOfTheLatestNews() {
        athlete.hasPlan(halfMarathon(start));
        AthleteNews.updated(athlete, 7, "Pacific/Kiritimati", 50.0, 40.0, 16.0);

        await().untilAsserted(() -> athlete.gets("/calendar")
                .body(
                        "weeks.days.flatten().findAll { it.is_today }.date",
                        equalTo(List.of(
                                LocalDate.now(ZoneId.of("Pacific/Kiritimati")).toString()))));
    }

    @Test
    void aDayMayHoldTwoSessions() {
        String plan = athlete.hasPlan(halfMarathon(start));
        Map<String, Object> run = athlete.nextRun(plan, start.plusDays(12));
        LocalDate date = LocalDate.parse((String) run.get("scheduled_date"));
        Database.run(
                "insert into workout select (jsonb_populate_record(w, jsonb_build_object('workout_id', ?::text))).*"
                        + " from workout w where w.workout_id = ?",
                new UUID(-1, -1).toString(),
                UUID.fromString((String) run.get("id")));

        athlete.gets("/calendar?start_date=" + date + "&end_date=" + date)
                .body("weeks[0].days[0].planned_workouts", hasSize(2))
                .body("weeks[0].days[0].planned_workout.id", equalTo(run.get("id")))
                .body("weeks[0].planned_volume_km", equalTo(2 * ((Number) run.get("target_distance_km")).floatValue()));
        assertInStep(plan);
        Database.run("delete from workout where athlete_id = ? and workout_id = ?", athlete.id(), new UUID(-1, -1));
        assertInStep(plan);
    }

    @Test
    void everyPageIsAsItWouldBeMadeAnew() throws SQLException {
        // Given
        String plan = athlete.hasPlan(halfMarathon(start));
        Run planned = Run.of(athlete, start.plusDays(2), 8000, 2700);
        Run longAgo = Run.of(athlete, start.minusDays(200), 8000, 2700);

        // When, then
        planned.recorded();
        longAgo.recorded();
        await().untilAsserted(() -> assertThat(shown(longAgo.date())).hasSize(1));
        assertMadeAnewIsTheSame();

        planned.version(2).deleted();
        longAgo.on(start.minusDays(300)).version(2).updated();
        await().untilAsserted(() -> assertThat(shown(start.minusDays(300))).hasSize(1));
        assertMadeAnewIsTheSame();

        longAgo.on(start.plusDays(4)).version(3).updated();
        await().untilAsserted(() -> assertThat(shown(start.plusDays(4))).hasSize(1));
        athlete.posts("/" + plan + "/cancel").statusCode(200);
        assertMadeAnewIsTheSame();

        longAgo.version(4).deleted();
        await().untilAsserted(() -> assertThat(pages()).isEqualTo("[]"));
    }

    @Test
    void theLongestCalendarIsFourHundredDays() {
        athlete.gets("/calendar?start_date=2026-01-01&end_date=2027-02-04")
                .statusCode(200)
                .body("weeks.days.flatten()", hasSize(400));
        athlete.gets("/calendar?start_date=2026-01-01&end_date=2027-02-05").statusCode(400);
    }

    private void assertMadeAnewIsTheSame() throws SQLException {
        String kept = pages();
        Database.run("delete from agenda_page where athlete_id = ?", athlete.id());
        asked("""
                select show_pages(array_agg(athlete_id), array_agg(opens))
                from (select athlete_id, agenda_page_of(scheduled_date) as opens from workout where athlete_id = ?
                      union
                      select athlete_id, agenda_page_of(local_date) from activity where athlete_id = ? and not deleted) pages
                """, athlete.id(), athlete.id());
        assertThat(pages()).isEqualTo(kept);
    }

    private String pages() throws SQLException {
        return asked(
                "select coalesce(jsonb_agg(to_jsonb(g) order by g.opens), '[]')::text from agenda_page g where g.athlete_id = ?",
                athlete.id());
    }

    private static String asked(String sql, String... values) throws SQLException {
        try (Connection connection = Database.open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        }
    }

    private void assertInStep(String plan) {
        JsonPath detail = athlete.gets("/" + plan).statusCode(200).extract().jsonPath();
        JsonPath calendar = calendar();

        assertThat(calendar.getMap("plan"))
                .isEqualTo(athlete.gets("/current").extract().jsonPath().getMap(""));
        assertThat(calendar.getList(FLATTENED)).isEqualTo(detail.getList("workouts"));
    }

    private JsonPath calendar() {
        return athlete.gets("/calendar?start_date=" + start.minusDays(40) + "&end_date=" + start.plusDays(150))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<Object> shown(LocalDate date) {
        return athlete.gets("/calendar?start_date=" + date + "&end_date=" + date)
                .extract()
                .jsonPath()
                .getList("weeks[0].days[0].actual_activities");
    }
}
