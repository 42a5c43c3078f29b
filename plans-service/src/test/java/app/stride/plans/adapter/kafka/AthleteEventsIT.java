package app.stride.plans.adapter.kafka;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.AthleteNews;
import app.stride.plans.testkit.Database;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of athletes comes as events. */
@ServiceTest
class AthleteEventsIT {

    /** An erasure of then is heard when whoever was erased may be back. */
    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofMinutes(10));

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final Map<String, Object> unassuming = Map.of(
            "goal_race_name",
            "City 10k",
            "goal_race_date",
            today.plusWeeks(12).toString(),
            "goal_race_distance_m",
            10000);

    @Test
    void aPlanBeginsFromTheFitnessThatTheRunsShow() {
        AthleteNews.updated(athlete, 2, "Europe/Berlin", 45.5, 32.0, 12.0);
        AthleteNews.updated(athlete, 1, "Asia/Tokyo", 30.0, 10.0, 5.0, LONG_AGO);

        await().untilAsserted(() -> athlete.posts("/preview", unassuming)
                .body("plan.baseline_vdot", equalTo(45.5f))
                .body("plan.baseline_weekly_volume_km", equalTo(32.0f)));
        athlete.creates(with(unassuming, "baseline_vdot", 50))
                .statusCode(201)
                .body("baseline_vdot", equalTo(50.0f))
                .body("baseline_weekly_volume_km", equalTo(32.0f));
    }

    @Test
    void weeksWithoutARunSayNothingOfTheAthlete() {
        AthleteNews.updated(athlete, 1, "Pacific/Kiritimati", null, 0.0, null);
        zoneIsKnown("Pacific/Kiritimati");

        athlete.posts("/preview", unassuming)
                .statusCode(200)
                .body("plan.baseline_vdot", nullValue())
                .body("plan.baseline_weekly_volume_km", nullValue());
    }

    @Test
    void todayIsTheAthletesOwn() {
        AthleteNews.updated(athlete, 1, "Pacific/Kiritimati", null, null, null);
        zoneIsKnown("Pacific/Kiritimati");
        AthleteNews.updated(athlete, 2, "Pacific/Pago_Pago", null, null, null);
        zoneIsKnown("Pacific/Pago_Pago");

        athlete.creates(unassuming)
                .statusCode(201)
                .body(
                        "plan_start_date",
                        equalTo(LocalDate.now(ZoneId.of("Pacific/Pago_Pago")).toString()))
                .body("current_week", equalTo(1));
    }

    @Test
    void nothingIsLeftOfAnErasedAthlete() {
        String plan = athlete.hasPlan(halfMarathon(today));
        Run run = Run.of(athlete, today, 8000, 2600);
        run.recorded();
        String calendar = "/calendar?start_date=" + today + "&end_date=" + today;
        await().untilAsserted(() -> athlete.gets(calendar).body("weeks[0].days[0].actual_activities", hasSize(1)));

        AthleteNews.erased(athlete);

        await().untilAsserted(() -> athlete.gets("/" + plan).statusCode(404));
        athlete.gets("").body("", hasSize(0));
        athlete.gets(calendar).body("weeks[0].days[0].actual_activities", hasSize(0));
    }

    @Test
    void newsFromBeforeTheErasureDoesNotBringTheAthleteBack() {
        Instant before = Instant.now().minusSeconds(60);
        athlete.hasPlan(halfMarathon(today));
        AthleteNews.erased(athlete);
        await().untilAsserted(() -> athlete.gets("").body("", hasSize(0)));

        Run.of(athlete, today, 8000, 2600).recordedAt(before);
        Run returned = Run.of(athlete, today, 5000, 1600);
        returned.recorded();

        String calendar = "/calendar?start_date=" + today + "&end_date=" + today;
        await().untilAsserted(() -> athlete.gets(calendar).body("weeks[0].days[0].actual_activities", not(hasSize(0))));
        athlete.gets(calendar)
                .body(
                        "weeks[0].days[0].actual_activities.id",
                        equalTo(List.of(returned.id().toString())));
        athlete.creates(halfMarathon(today)).statusCode(201);
    }

    @Test
    void newsThatWaitedForTheErasureDoesNotBringTheAthleteBack() throws SQLException {
        Instant before = Instant.now().minusSeconds(60);
        AthleteNews.updated(athlete, 1, "Europe/Berlin", 45.5, 32.0, 12.0);
        try (Connection erasure = Database.open()) {
            erasure.setAutoCommit(false);
            // once the athlete is known
            await().until(() -> Database.run(erasure, "delete from athlete where athlete_id = ?", athlete.id()) == 1);
            Database.run(
                    erasure,
                    "insert into erasure values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())",
                    athlete.id());
            Run.of(athlete, today, 8000, 2600).recordedAt(before);
            await().until(() -> Database.waiting("insert into athlete as a") > 0);
            erasure.commit();
        }
        Run returned = Run.of(athlete, today, 5000, 1600);
        returned.recorded();

        onlyThisIsShown(returned);
    }

    @Test
    void whoHasComeBackKeepsWhatWasHeardOfBeforeTheErasure() {
        athlete.hasPlan(halfMarathon(today));
        Run returned = Run.of(athlete, today, 5000, 1600);
        returned.recorded();
        onlyThisIsShown(returned);

        AthleteNews.erased(athlete, Instant.now().minusSeconds(60));

        await().untilAsserted(() -> athlete.gets("").body("", hasSize(0)));
        onlyThisIsShown(returned);
        // whoever waited for the row since its first turns sees that it is another one
        assertThat(Database.run("update athlete set turn = turn where athlete_id = ? and turn < 100", athlete.id()))
                .isEqualTo(0);
    }

    @Test
    void whoCameBackLongBeforeTheErasureIsHeardKeepsWhatTheyMadeSince() {
        AthleteNews.updated(athlete, 17, "Pacific/Pago_Pago", null, null, null, LONG_AGO.minusSeconds(60));
        zoneIsKnown("Pacific/Pago_Pago");
        String before = athlete.hasPlan(halfMarathon(today));
        Database.run("update plan set created_at = created_at - interval '1 day' where athlete_id = ?", athlete.id());
        String since = athlete.hasPlan(halfMarathon(today));
        athlete.posts("/feed").statusCode(201);
        AthleteNews.updated(athlete, 1, "Pacific/Kiritimati", null, null, null);
        zoneIsKnown("Pacific/Kiritimati");

        AthleteNews.erased(athlete, LONG_AGO);

        await().untilAsserted(() -> athlete.gets("/" + before).statusCode(404));
        athlete.gets("/current").body("id", equalTo(since));
        athlete.gets("/current/week?date=" + today.plusDays(7)).body("workouts", not(hasSize(0)));
        athlete.gets("/feed").body("open", equalTo(true));
        zoneIsKnown("Pacific/Kiritimati");
    }

    @Test
    void ofWhoCameBackNothingFromBeforeTheErasureStays() {
        String since = athlete.hasPlan(halfMarathon(today));
        AthleteNews.updated(athlete, 1, "Pacific/Kiritimati", null, null, null);
        zoneIsKnown("Pacific/Kiritimati");
        Database.run("update athlete set told_at = told_at - interval '1 day' where athlete_id = ?", athlete.id());
        athlete.posts("/feed").statusCode(201);
        Database.run(
                "update calendar_feed set opened_at = opened_at - interval '1 day' where athlete_id = ?", athlete.id());
        LocalDate date = isDoneByARunOfLongAgo(since);

        AthleteNews.erased(athlete, LONG_AGO);

        await().untilAsserted(() -> assertThat(athlete.workoutOn(since, date)).containsEntry("status", "planned"));
        zoneIsKnown("UTC");
        athlete.gets("/feed").body("open", equalTo(false));
        athlete.gets("/calendar?start_date=" + date + "&end_date=" + date)
                .body("weeks[0].days[0].actual_activities", hasSize(0))
                .body("weeks[0].days[0].planned_workout.status", equalTo("planned"));
    }

    @Test
    void aPlanThatWasGivenUpKeepsNoRunFromBeforeTheErasure() {
        String since = athlete.hasPlan(halfMarathon(today));
        LocalDate date = isDoneByARunOfLongAgo(since);
        athlete.posts("/" + since + "/cancel").statusCode(200);

        AthleteNews.erased(athlete, LONG_AGO);

        await().untilAsserted(() -> assertThat(athlete.workoutOn(since, date))
                .containsEntry("status", "planned")
                .containsEntry("completed_activity_id", null));
    }

    @Test
    void whatTheAthleteSaidOfARunFromBeforeTheErasureIsTakenBack() {
        String since = athlete.hasPlan(halfMarathon(today));
        LocalDate date = isDoneByARunOfLongAgo(since);
        Map<String, Object> done = athlete.workoutOn(since, date);
        athlete.posts("/" + since + "/workouts/" + done.get("id") + "/complete?activity_id="
                        + done.get("completed_activity_id"))
                .statusCode(200);

        AthleteNews.erased(athlete, LONG_AGO);

        await().untilAsserted(() -> assertThat(athlete.workoutOn(since, date)).containsEntry("status", "planned"));
        athlete.gets("/" + since)
                .body("workouts.find { it.scheduled_date == '" + date + "' }.match.locked", equalTo(false));
    }

    /** The date of a workout that is completed by what was told before the erasure. */
    private LocalDate isDoneByARunOfLongAgo(String plan) {
        Map<String, Object> planned = athlete.nextRun(plan, today.plusDays(1));
        LocalDate date = LocalDate.parse((String) planned.get("scheduled_date"));
        Run.of(
                        athlete,
                        date,
                        1000 * ((Number) planned.get("target_distance_km")).doubleValue(),
                        60 * ((Number) planned.get("target_duration_minutes")).doubleValue())
                .recordedAt(LONG_AGO.minusSeconds(60));
        await().untilAsserted(() -> assertThat(athlete.workoutOn(plan, date)).containsEntry("status", "completed"));
        return date;
    }

    private void onlyThisIsShown(Run run) {
        await().untilAsserted(() -> athlete.gets("/calendar?start_date=" + today + "&end_date=" + today)
                .body(
                        "weeks[0].days[0].actual_activities.id",
                        equalTo(List.of(run.id().toString()))));
    }

    private void zoneIsKnown(String zone) {
        await().untilAsserted(() -> assertThat(athlete.gets("/calendar")
                        .extract()
                        .<String>path("weeks.days.flatten().find { it.is_today }.date"))
                .isEqualTo(LocalDate.now(ZoneId.of(zone)).toString()));
    }
}
