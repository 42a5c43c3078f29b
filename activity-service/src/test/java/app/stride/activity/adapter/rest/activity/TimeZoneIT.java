package app.stride.activity.adapter.rest.activity;

import static app.stride.activity.testkit.Broker.ACTIVITIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.PublishedEvent;
import app.stride.activity.testkit.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which runs go along when an athlete tells another time zone. */
@ServiceTest
class TimeZoneIT extends TypedInRuns {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Half past four in Berlin, and half past eleven on the evening before in New York. */
    private static final String EARLY_ON_THE_14TH = "2026-03-14T03:30:00Z";

    private static final String EARLY_ON_THE_21ST = "2026-03-21T03:30:00Z";

    @Inject
    Database database;

    @Test
    void whoMovesLeavesTheirRunsOnTheDaysOnWhichTheyWereRun() {
        live("Europe/Berlin");
        String old = recorded(EARLY_ON_THE_14TH, 5000, 1500);
        String fresh = recorded(EARLY_ON_THE_21ST, 8000, 2800);
        daysPass(old, 8);

        live("America/New_York").then().body("activities_redated", equalTo(1));

        isDated(old, "2026-03-14", "Europe/Berlin", "profile");
        isDated(fresh, "2026-03-20", "America/New_York", "profile");
        Broker.awaitEvent(ACTIVITIES, athlete.subject(), event -> tells(event, fresh, "2026-03-20"));
        assertThat(Broker.events(ACTIVITIES, athlete.subject())).noneMatch(event -> tells(event, old, "2026-03-13"));
    }

    @Test
    void aZoneThatWasToldByMistakeIsCorrected() {
        live("America/New_York");
        String run = recorded(EARLY_ON_THE_14TH, 5000, 1500);
        daysPass(run, 6);

        live("Europe/Berlin").then().body("activities_redated", equalTo(1));

        isDated(run, "2026-03-14", "Europe/Berlin", "profile");
    }

    @Test
    void whatNobodyHasDatedGoesToTheFirstZoneHoweverOldItIs() {
        String run = recorded(EARLY_ON_THE_14TH, 5000, 1500);
        isDated(run, "2026-03-14", "UTC", "assumed");
        daysPass(run, 800);

        live("America/New_York").then().body("activities_redated", equalTo(1));

        isDated(run, "2026-03-13", "America/New_York", "profile");
    }

    @Test
    void theLocalTimesOfAListStayOnTheirClockUntilTheFirstZoneTellsTheMoment() {
        String run = listed("start_local,distance_m,elapsed_s,type\n2026-05-03 00:30:00,5300,1800,run\n");
        isDated(run, "2026-05-03", "UTC", "assumed");

        live("Europe/Berlin").then().body("activities_redated", equalTo(1));

        isDated(run, "2026-05-03", "Europe/Berlin", "recording");
        athlete.get("/v1/activities/{id}", run).then().body("start_time", equalTo("2026-05-03T00:30:00+02:00"));
    }

    @Test
    void theUniversalTimesOfAListGoToTheFirstZoneAsTheyAre() {
        String run = listed("start_utc,distance_m,elapsed_s,type\n2026-05-03 22:30:00,5300,1800,run\n");

        live("Europe/Berlin");

        isDated(run, "2026-05-04", "Europe/Berlin", "profile");
    }

    private String listed(String list) {
        String job = athlete.upload("list.csv", list.getBytes(StandardCharsets.UTF_8))
                .header("Location");
        await().atMost(PATIENCE).until(() -> athlete.get(job).path("status").equals("completed"));
        return athlete.get("/v1/activities").path("[0].id");
    }

    @Test
    void aZoneThatIsTakenBackMovesNothing() {
        live("America/New_York");
        String run = recorded(EARLY_ON_THE_14TH, 5000, 1500);

        athlete.put("/v1/athletes/me", "{}").then().statusCode(200).body("activities_redated", equalTo(0));

        isDated(run, "2026-03-13", "America/New_York", "profile");
    }

    private Response live(String zone) {
        settle();
        Response told = athlete.put("/v1/athletes/me", "{\"timezone\":\"%s\"}".formatted(zone));
        told.then().statusCode(200);
        return told;
    }

    private void daysPass(String run, int days) {
        settle();
        database.say(
                "update activity set created_at = created_at - make_interval(days => ?) where activity_id = ?::uuid",
                days,
                run);
    }

    private void settle() {
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
    }

    private void isDated(String run, String date, String zone, String source) {
        settle();
        athlete.get("/v1/activities/{id}", run)
                .then()
                .body("local_date", equalTo(date))
                .body("timezone", equalTo(zone))
                .body("timezone_source", equalTo(source));
    }

    private static boolean tells(PublishedEvent event, String run, String date) {
        return run.equals(event.<String>get("activity_id")) && date.equals(event.<String>get("local_date"));
    }
}
