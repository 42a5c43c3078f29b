package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several files of one recording: which of them is kept, and which one counts. */
@ServiceTest
class SameRecordingIT extends RecordedTwice {
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
}
