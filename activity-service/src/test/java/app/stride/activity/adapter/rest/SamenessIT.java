package app.stride.activity.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.PublishedEvent;
import app.stride.activity.testkit.ServiceTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class SamenessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant START = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    Database database;

    private String watch() {
        return athlete.imported("run.fit", new FitRun(START).run(3000, 3.0, 150).file());
    }

    @Test
    void aDoubleBeyondMidnightStaysOneWhenARunDaysLaterComesIn() {
        athlete.put("/v1/athletes/me", "{\"timezone\":\"UTC\"}");
        Instant night = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(20))
                .minus(Duration.ofMinutes(10));
        String watched = athlete.imported(
                "run.fit", new FitRun(night).run(3000, 3.0, 150).file());
        String typed = service(night.plus(Duration.ofMinutes(10)));
        await().atMost(PATIENCE).until(() -> watched.equals(original(typed)));

        // Of the second day's surroundings this is the last, and the first day is no part of them.
        service(night.plus(Duration.ofMinutes(10)).plus(Duration.ofDays(3)));
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);

        assertThat(original(typed)).isEqualTo(watched);
    }

    private String original(String id) {
        return athlete.get("/v1/activities/" + id).path("duplicate_of");
    }

    private String service(Instant start) {
        return athlete.post("/v1/activities", """
            {"name": "Run", "start_time": "%s", "sport": "run", "distance_m": 9100, "duration_s": 3020, "provider": "strava",
             "external_activity_id": "%s"}
            """.formatted(start, start))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitDuplicate(String twin, String original) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> athlete.get("/v1/activities/{id}", twin).then().body("duplicate_of", equalTo(original)));
    }

    private int counted() {
        return athlete.get("/v1/activities/summary?days=30").path("total_activities");
    }

    private void awaitCounted(int activities) {
        await().atMost(PATIENCE).until(() -> counted() == activities);
    }

    @Test
    void theSameRunOfTwoSourcesCountsOnceInWhateverOrderItComes() {
        String typed = service(START.plusSeconds(50));
        String recorded = watch();

        awaitDuplicate(typed, recorded);
        awaitCounted(1);
        athlete.get("/v1/activities/{id}", recorded).then().body("duplicate_of", equalTo(null));
        assertThat(athlete.get("/v1/activities").<List<String>>path("id")).containsExactlyInAnyOrder(typed, recorded);
        PublishedEvent event = Broker.awaitEvent(
                "stride.activities.v1", athlete.subject(), told -> recorded.equals(told.get("duplicate_of")));
        assertThat(event.<String>get("activity_id")).isEqualTo(typed);
    }

    @Test
    void theAnswerToTheSecondOneSaysThatItIsADuplicate() {
        String recorded = watch();

        athlete.post("/v1/activities", """
            {"name": "Run", "start_time": "%s", "sport": "run", "distance_m": 9100, "duration_s": 3020}
            """.formatted(START.plusSeconds(50)))
                .then()
                .statusCode(201)
                .body("duplicate_of", equalTo(recorded));
    }

    @Test
    void aRunOnAClockOfAnotherTimeZoneIsTheSameRun() {
        String recorded = watch();
        String shifted = athlete.post("/v1/activities", """
            {"name": "Run", "start_time": "%s", "sport": "run", "distance_m": 9010, "duration_s": 3001, "provider": "strava"}
            """.formatted(START.plus(Duration.ofHours(8))))
                .path("id");

        awaitDuplicate(shifted, recorded);
    }

    @Test
    void theAthleteMaySayThatItIsNoDuplicate() {
        String recorded = watch();
        String typed = service(START.plusSeconds(50));
        awaitDuplicate(typed, recorded);

        athlete.patch("/v1/activities/" + typed, "{\"duplicate_of\": null}")
                .then()
                .statusCode(200)
                .body("duplicate_of", equalTo(null))
                .body("duplicate_choice", equalTo("apart"));

        awaitCounted(2);
        athlete.patch("/v1/activities/" + typed, "{\"duplicate_choice\": \"automatic\"}")
                .then()
                .statusCode(200);
        awaitDuplicate(typed, recorded);
        awaitCounted(1);
    }

    @Test
    void theAthleteMayChooseWhichOneCounts() {
        String recorded = watch();
        String typed = service(START.plusSeconds(50));
        awaitDuplicate(typed, recorded);

        athlete.patch("/v1/activities/" + recorded, "{\"duplicate_of\": \"" + typed + "\"}")
                .then()
                .statusCode(200)
                .body("duplicate_of", equalTo(typed))
                .body("duplicate_choice", equalTo("linked"));

        athlete.get("/v1/activities/{id}", typed)
                .then()
                .body("duplicate_of", equalTo(null))
                .body("duplicate_choice", equalTo("preferred"));
        awaitCounted(1);
    }

    @Test
    void aRicherFileOfTheSameRecordingCountsAndThePoorerOneIsKeptBeside() {
        byte[] track = new GpxText(START)
                .track("Run", "running")
                .segment()
                .run(0, 3000, 0, 3.0)
                .endSegment()
                .endTrack()
                .file();
        String poorer = athlete.imported("run.gpx", track);
        String richer = watch();

        awaitDuplicate(poorer, richer);
        awaitCounted(1);
        athlete.upload("again.gpx", track)
                .then()
                .statusCode(200)
                .body("status", equalTo("duplicate"))
                .body("activities[0].id", equalTo(poorer));

        athlete.patch("/v1/activities/" + richer, "{\"duplicate_of\": \"" + poorer + "\"}")
                .then()
                .statusCode(200);
        awaitDuplicate(richer, poorer);
        awaitCounted(1);
    }

    @Test
    void theWholeFileTakesThePlaceOfTheOneThatWasCutOff() {
        byte[] cut = new FitRun(START).run(1200, 3.0, 150).fileWithoutSummary();
        byte[] whole = new FitRun(START).run(3000, 3.0, 150).file();
        String id = athlete.imported("cut.fit", cut);
        athlete.patch("/v1/activities/" + id, "{\"name\": \"Along the water\", \"is_race\": true}")
                .then()
                .statusCode(200);

        athlete.upload("whole.fit", whole).then().body("activities.id", equalTo(List.of(id)));

        for (byte[] again : List.of(cut, whole)) {
            athlete.upload("again.fit", again)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("duplicate"))
                    .body("activities.id", equalTo(List.of(id)));
        }
        athlete.get("/v1/activities/{id}", id)
                .then()
                .body("distance_m", equalTo(9000f))
                .body("elapsed_s", equalTo(3000f))
                .body("name", equalTo("Along the water"))
                .body("is_race", equalTo(true));
        athlete.get("/v1/activities/{id}/streams", id).then().body("recorded_points", equalTo(3001));
        assertThat(athlete.get("/v1/activities/{id}/best-efforts", id).<List<String>>path("effort"))
                .contains("5k");
        assertThat(athlete.get("/v1/activities/{id}/original", id).asByteArray())
                .isEqualTo(whole);
        assertThat(database.number("select count(*) from original where athlete_id = ?", athlete.subject()))
                .isEqualTo(1);
        Broker.awaitEvent(
                "stride.activities.v1",
                athlete.subject(),
                told -> id.equals(told.get("activity_id"))
                        && Float.valueOf(9000).equals(told.get("distance_m")));
    }

    @Test
    void theWholeInAnotherFormatCountsInThePlaceOfARicherFileThatWasCutOff() {
        byte[] track = new GpxText(START)
                .track("Run", "running")
                .segment()
                .run(0, 3000, 0, 3.0)
                .endSegment()
                .endTrack()
                .file();
        String cut = athlete.imported(
                "cut.fit", new FitRun(START).run(1200, 3.0, 150).fileWithoutSummary());

        String whole = athlete.imported("run.gpx", track);

        awaitDuplicate(cut, whole);
        awaitCounted(1);
        athlete.get("/v1/activities/{id}", whole).then().body("duplicate_of", equalTo(null));
    }

    @Test
    void whatIsCutOffTakesNothingFromTheWhole() {
        String id = watch();

        athlete.upload("cut.fit", new FitRun(START).run(1200, 3.0, 150).fileWithoutSummary())
                .then()
                .statusCode(200)
                .body("activities.id", equalTo(List.of(id)));

        athlete.get("/v1/activities/{id}", id).then().body("distance_m", equalTo(9000f));
    }

    @Test
    void aRicherFileOfTheSameFormatTakesThePlaceOfThePoorerOne() {
        String poorer = gpx(150, "");
        String richer = gpx(150, "<extensions><hr>150</hr></extensions>");
        String cut = gpx(60, "<extensions><hr>150</hr></extensions>");
        String id = athlete.imported("run.gpx", poorer.getBytes(StandardCharsets.UTF_8));

        for (String next : List.of(richer, poorer, cut)) {
            athlete.upload("run.gpx", next.getBytes(StandardCharsets.UTF_8))
                    .then()
                    .body("activities.id", equalTo(List.of(id)));
            athlete.get("/v1/activities/{id}", id)
                    .then()
                    .body("average_hr", equalTo(150))
                    .body("elapsed_s", equalTo(745f));
        }
    }

    @Test
    void theWholeFileTakesThePlaceOfOneThatBreaksOffEvenIfItTellsLess() {
        String id = athlete.imported(
                "cut.gpx", gpx(60, "<extensions><hr>150</hr></extensions>").getBytes(StandardCharsets.UTF_8));

        athlete.upload("run.gpx", gpx(150, "").getBytes(StandardCharsets.UTF_8))
                .then()
                .body("activities.id", equalTo(List.of(id)));

        athlete.get("/v1/activities/{id}", id)
                .then()
                .body("elapsed_s", equalTo(745f))
                .body("average_hr", equalTo(null)); // it was of the part
    }

    private static String gpx(int points, String extensions) {
        GpxText gpx = new GpxText(START).track("Run", "running").segment();
        for (int i = 0; i < points; i++) {
            gpx.point(5 * i, 15 * i, extensions);
        }
        return gpx.endSegment().endTrack().text();
    }

    @Test
    void theRecordingsOfTwoWatchesThatWereStartedInTheSameSecondBothStay() {
        byte[] mine = new FitRun(START).run(3000, 3.0, 150).file();
        byte[] borrowed = new FitRun(START).by(3291).run(3050, 3.0, 152).file();
        String first = athlete.imported("run.fit", mine);
        String second = athlete.imported("run.fit", borrowed);

        athlete.upload("run.fit", mine).then().statusCode(200).body("activities.id", equalTo(List.of(first)));
        athlete.upload("run.fit", borrowed).then().statusCode(200).body("activities.id", equalTo(List.of(second)));
        awaitCounted(1);
    }

    @Test
    void whatCannotCountInItsPlaceIsRefused() {
        String recorded = watch();
        String elsewhere = AthleteClient.newcomer()
                .imported("run.fit", new FitRun(START).run(3000, 3.0, 150).file());

        for (String original : List.of(recorded, elsewhere)) {
            athlete.patch("/v1/activities/" + recorded, "{\"duplicate_of\": \"" + original + "\"}")
                    .then()
                    .statusCode(422);
        }
        athlete.patch("/v1/activities/" + recorded, "{\"duplicate_of\": 7}")
                .then()
                .statusCode(400);
    }

    @Test
    void whenTheOneThatCountedIsDeletedTheOtherCounts() {
        String recorded = watch();
        String typed = service(START.plusSeconds(50));
        awaitDuplicate(typed, recorded);

        athlete.request().delete("/v1/activities/{id}", recorded).then().statusCode(204);

        awaitDuplicate(typed, null);
        awaitCounted(1);
    }
}
