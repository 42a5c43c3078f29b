package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.PublishedEvent;
import app.stride.activity.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class SamenessIT extends RecordedTwice {
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
    void twoFilesThatNameNoDeviceAreOneRunIfTheyWereAtTheSamePlacesAtTheSameTime() {
        athlete.imported("watch.gpx", unnamed(0));

        athlete.imported("phone.gpx", stoppedLate(0));

        awaitCounted(1);
    }

    @Test
    void twoFilesThatNameNoDeviceAreTwoRunsIfTheyWereElsewhere() {
        athlete.imported("watch.gpx", unnamed(0));

        athlete.imported("phone.gpx", stoppedLate(20_000));

        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void aWholeBesideItsPiecesCountsOnceItIsFlaggedAsARace() {
        String whole = watch();
        String first = piece(10, 1400);
        piece(1500, 1490);
        awaitDuplicate(whole, first);
        awaitCounted(2);

        athlete.patch("/v1/activities/" + whole, "{\"is_race\": true}").then().statusCode(200);

        awaitDuplicate(first, whole);
        awaitCounted(1);
    }

    /** A part of what the watch recorded, on another one. */
    private String piece(int from, int seconds) {
        FitRun piece = new FitRun(START.plusSeconds(from)).by(3291).run(seconds, 3.0, 150);
        return athlete.imported("piece-" + from + ".fit", piece.file());
    }

    private static byte[] unnamed(double fromMetre) {
        return new GpxText(START)
                .withoutCreator()
                .track("Run", "running")
                .segment()
                .run(0, 3000, fromMetre, 3.0)
                .endSegment()
                .endTrack()
                .file();
    }

    /** Begun half a minute earlier, and stopped after 40 minutes of walking. */
    private static byte[] stoppedLate(double fromMetre) {
        return new GpxText(START.minusSeconds(30))
                .withoutCreator()
                .track("Run", "running")
                .segment()
                .run(0, 3030, fromMetre - 90, 3.0)
                .run(3035, 5430, fromMetre + 9000, 0.5)
                .endSegment()
                .endTrack()
                .file();
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
