package app.stride.activity.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.testkit.ZipBytes;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class BulkImportIT {
    private static final Instant START = Instant.parse("2025-04-01T06:30:00Z");
    private static final String STRAVA = """
            Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain
            101,"Apr 1, 2025, 6:30:00 AM","Canal, slow",Run,,600,1.80,,,false,,,activities/101.fit,,,600.0,590.0,1800.0,5.1,3.0,12.5
            102,"Apr 2, 2025, 5:00:00 PM",On the treadmill,Run,,1800,5.00,,,false,,,,,,1800.0,1800.0,5000.0,3.1,2.8,
            """;

    private final AthleteClient athlete = AthleteClient.newcomer();

    private static byte[] run(int day) {
        return new FitRun(START.plus(Duration.ofDays(day))).run(600, 3, 140).file();
    }

    private String sent(byte[] file, String name) {
        Response answer = athlete.upload(name, file);
        answer.then().statusCode(202).body("id", notNullValue());
        return answer.header("Location");
    }

    private JsonPath workedOff(byte[] file, String name) {
        String location = sent(file, name);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("completed", "failed")
                        .contains(athlete.get(location).<String>path("status")));
        return athlete.get(location).jsonPath();
    }

    @Test
    void anArchiveOfFilesComesInWithWhatCouldNotBeRead() {
        byte[] zip = new ZipBytes()
                .with("a/monday.fit", run(0))
                .with("a/tuesday.fit", run(1))
                .with("a/monday again.fit", run(0))
                .with("b/notes.txt", "no recording")
                .with("b/broken.gpx", "<gpx><trk>")
                .with("__MACOSX/a/._monday.fit", "shadow")
                .file();

        JsonPath job = workedOff(zip, "runs.zip");

        assertThat(job.getString("status")).isEqualTo("completed");
        assertThat(job.getInt("total")).isEqualTo(4);
        assertThat(job.getInt("imported")).isEqualTo(2);
        assertThat(job.getInt("duplicates")).isEqualTo(1);
        assertThat(job.getList("failed.file")).containsExactly("b/broken.gpx");
        assertThat(job.getString("failed[0].reason")).contains("damaged");
        assertThat(job.getDouble("time_left_s")).isZero();
        athlete.get("/v1/activities").then().body("", hasSize(2));
    }

    @Test
    void aStravaExportBringsItsNamesAndItsActivitiesWithoutAFile() {
        byte[] zip = new ZipBytes()
                .with("activities.csv", STRAVA)
                .with("activities/101.fit", run(0))
                .with("media/a.jpg", "picture")
                .file();

        JsonPath job = workedOff(zip, "export_123.zip");

        assertThat(job.getInt("imported")).isEqualTo(2);
        assertThat(job.getList("failed")).isEmpty();
        athlete.get("/v1/activities?sort_by=start_time&sort_order=asc")
                .then()
                .body("name", equalTo(List.of("Canal, slow", "On the treadmill")))
                .body("provider", equalTo(List.of("strava", "strava")))
                .body("external_activity_id", equalTo(List.of("101", "102")))
                .body("has_streams", equalTo(List.of(true, false)))
                .body("distance_m", equalTo(List.of(1800.0f, 5000.0f)));
    }

    @Test
    void aListAloneBringsActivitiesWithoutSamplesAndTheArchiveLaterTheirSamplesAndNothingTwice() {
        JsonPath list = workedOff(STRAVA.getBytes(StandardCharsets.UTF_8), "activities.csv");
        String id =
                athlete.get("/v1/activities?sort_by=start_time&sort_order=asc").path("[0].id");
        athlete.patch("/v1/activities/" + id, "{\"name\": \"Along the water\", \"is_race\": true}")
                .then()
                .statusCode(200);
        byte[] export = new ZipBytes()
                .with("activities.csv", STRAVA)
                .with("activities/101.fit", run(0))
                .file();

        JsonPath archive = workedOff(export, "export.zip");
        JsonPath again = workedOff(export, "export.zip");

        assertThat(list.getInt("imported")).isEqualTo(2);
        assertThat(List.of(archive.getInt("imported"), archive.getInt("duplicates")))
                .containsExactly(1, 1);
        assertThat(again.getInt("duplicates")).isEqualTo(2);
        athlete.get("/v1/activities").then().body("", hasSize(2));
        athlete.get("/v1/activities/{id}", id)
                .then()
                .body("has_streams", equalTo(true))
                .body("average_hr", equalTo(148))
                .body("provider", equalTo("strava"))
                .body("external_activity_id", equalTo("101"))
                .body("name", equalTo("Along the water"))
                .body("is_race", equalTo(true));
        athlete.get("/v1/activities/{id}/streams", id).then().statusCode(200);
        athlete.get("/v1/activities/{id}/original", id).then().statusCode(200);
        athlete.get("/v1/activities/{id}/best-efforts", id).then().body("effort", hasItems("400m", "1k", "1_mile"));
        Broker.awaitEvent(
                "stride.activities.v1",
                athlete.subject(),
                told -> id.equals(told.get("activity_id"))
                        && Integer.valueOf(148).equals(told.get("average_hr")));
    }

    @Test
    void aLineWhoseSportTheAthleteCorrectedTakesUpItsSamplesAndStaysWhatItIs() {
        workedOff(STRAVA.getBytes(StandardCharsets.UTF_8), "activities.csv");
        String id =
                athlete.get("/v1/activities?sort_by=start_time&sort_order=asc").path("[0].id");
        athlete.patch("/v1/activities/" + id, "{\"sport\": \"hike\"}").then().statusCode(200);

        workedOff(
                new ZipBytes()
                        .with("activities.csv", STRAVA)
                        .with("activities/101.fit", run(0))
                        .file(),
                "export.zip");

        athlete.get("/v1/activities/{id}", id)
                .then()
                .body("sport", equalTo("hike"))
                .body("has_streams", equalTo(true));
        athlete.get("/v1/activities/{id}/best-efforts", id).then().body("", empty());
    }

    @Test
    void aRecordingThatBeginsSomeSecondsLaterThanItsLineIsTheSameActivityAllTheSame() {
        workedOff(STRAVA.getBytes(StandardCharsets.UTF_8), "activities.csv");

        JsonPath archive = workedOff(
                new ZipBytes()
                        .with("activities.csv", STRAVA)
                        .with(
                                "activities/101.fit",
                                new FitRun(START.plusSeconds(7))
                                        .run(600, 3, 140)
                                        .file())
                        .file(),
                "export.zip");

        assertThat(archive.getInt("imported")).isEqualTo(1);
        athlete.get("/v1/activities").then().body("has_streams", containsInAnyOrder(true, false));
    }

    @Test
    void anArchiveSentAgainBringsNothingNew() {
        byte[] zip = new ZipBytes()
                .with("monday.fit", run(0))
                .with("tuesday.fit", run(1))
                .file();

        JsonPath first = workedOff(zip, "runs.zip");
        JsonPath again = workedOff(zip, "runs.zip");

        assertThat(first.getInt("imported")).isEqualTo(2);
        assertThat(again.getInt("imported")).isZero();
        assertThat(again.getInt("duplicates")).isEqualTo(2);
    }

    @Test
    void anIdempotencyKeyStandsForOneArchive() {
        byte[] zip = new ZipBytes().with("monday.fit", run(0)).file();
        byte[] other = new ZipBytes().with("tuesday.fit", run(1)).file();

        Response first = keyed(zip);
        Response again = keyed(zip);

        first.then().statusCode(202);
        again.then().statusCode(202).body("id", equalTo(first.path("id")));
        keyed(other).then().statusCode(422);
    }

    private Response keyed(byte[] zip) {
        return athlete.request()
                .header("Idempotency-Key", "export-1")
                .multiPart("file", "export.zip", zip)
                .post("/v1/activities/import");
    }

    @Test
    void anArchiveWithinAnArchiveIsOpened() {
        byte[] part =
                new ZipBytes().with("me_1.fit", run(0)).with("me_2.fit", run(1)).file();
        byte[] export = new ZipBytes()
                .with("DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip", part)
                .with("DI_CONNECT/DI-Connect-User/settings.json", "{}")
                .file();

        JsonPath job = workedOff(export, "garmin.zip");

        assertThat(job.getInt("imported")).isEqualTo(2);
        assertThat(job.getInt("total")).isEqualTo(2);
    }

    @Test
    void aGarminExportsRunsHaveTheNamesAndIdsOfItsList() {
        String list = """
                [{"summarizedActivitiesExport":[
                  {"activityId":4711,"name":"Delft","activityType":"running","sportType":"RUNNING","beginTimestamp":%d,
                   "duration":600000,"distance":180000}]}]
                """.formatted(START.plusMillis(700).toEpochMilli());
        byte[] export = new ZipBytes()
                .with("DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json", list)
                .with(
                        "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip",
                        new ZipBytes().with("me_1.fit", run(0)).file())
                .file();

        JsonPath job = workedOff(export, "garmin.zip");
        JsonPath again = workedOff(export, "garmin.zip");

        assertThat(List.of(job.getInt("imported"), job.getInt("duplicates"), job.getInt("failed_count")))
                .containsExactly(1, 1, 0);
        assertThat(again.getInt("duplicates")).isEqualTo(2);
        athlete.get("/v1/activities")
                .then()
                .body("", hasSize(1))
                .body("[0].name", equalTo("Delft"))
                .body("[0].provider", equalTo("garmin"))
                .body("[0].external_activity_id", equalTo("4711"))
                .body("[0].has_streams", equalTo(true));
    }

    @Test
    void fitnessIsThereOnceTheImportIsOver() {
        ZipBytes zip = new ZipBytes();
        Instant now = Instant.now();
        for (int day = 1; day <= 40; day++) {
            zip.with(
                    day + ".fit",
                    new FitRun(now.minus(Duration.ofDays(day))).run(600, 3, 140).file());
        }

        JsonPath job = workedOff(zip.file(), "forty.zip");

        assertThat(job.getInt("imported")).isEqualTo(40);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> athlete.get("/v1/athletes/me/fitness").then().body("weekly_volume_km", notNullValue()));
    }

    @Test
    void progressComesAsEventsUntilItIsDone() {
        String location = sent(new ZipBytes().with("monday.fit", run(0)).file(), "runs.zip");

        String events = athlete.request()
                .accept("text/event-stream")
                .get(location)
                .then()
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .extract()
                .asString();

        assertThat(events).contains("event:done").contains("\"imported\":1");
    }

    @Test
    void anotherAthletesImportIsLikeNone() {
        String location = sent(new ZipBytes().with("monday.fit", run(0)).file(), "runs.zip");
        AthleteClient other = AthleteClient.newcomer();

        other.get(location).then().statusCode(404).contentType("application/problem+json");
        other.request().accept("text/event-stream").get(location).then().statusCode(404);
        other.get("/v1/activities/imports/abc").then().statusCode(404);
        other.request()
                .accept("text/event-stream")
                .get("/v1/activities/imports/abc")
                .then()
                .statusCode(404);
    }

    @Test
    void anArchiveWithoutARecordingIsToldSo() {
        JsonPath empty = workedOff(new ZipBytes().with("readme.txt", "nothing").file(), "empty.zip");
        JsonPath ofOthers = workedOff(
                new ZipBytes()
                        .with("training-session-1.json", "{\"exportVersion\":\"1.6\"}")
                        .file(),
                "polar.zip");

        assertThat(empty.getString("status")).isEqualTo("failed");
        assertThat(empty.getString("reason")).contains("no recording in it");
        assertThat(ofOthers.getString("status")).isEqualTo("failed");
        assertThat(ofOthers.getInt("skipped")).isOne();
        assertThat(ofOthers.getString("reason")).contains("None of its files");
    }

    @Test
    void aCutOffArchiveIsRefusedWithASentence() {
        byte[] zip = new ZipBytes().with("monday.fit", run(0)).file();

        athlete.upload("runs.zip", Arrays.copyOf(zip, zip.length - 30))
                .then()
                .statusCode(422)
                .body("detail", containsString("cut off"))
                .body("violations", equalTo(null));
        athlete.get("/v1/activities").then().body("", empty());
    }

    @Test
    void aLargeBodyIsRefusedWhereNoFileIsTaken() {
        String large = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";

        athlete.post("/v1/activities", large).then().statusCode(413).contentType("application/problem+json");
    }
}
