package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.testkit.ZipBytes;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServiceTest
class BulkImportIT extends SentHistories {
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
    void anArchivesFilesHaveTheWarningsThatTheyHaveOneByOne() {
        byte[] cut = new FitRun(START).run(1200, 3.0, 150).fileWithoutSummary();
        List<String> ofOne = AthleteClient.newcomer().upload("cut.fit", cut).path("warnings");

        JsonPath job = workedOff(
                new ZipBytes()
                        .with("a/cut.fit", cut)
                        .with("a/tuesday.fit", run(1))
                        .file(),
                "runs.zip");

        assertThat(ofOne).isNotEmpty();
        assertThat(job.getList("warnings.warning", String.class)).isEqualTo(ofOne);
        assertThat(job.getList("warnings.file", String.class)).containsOnly("a/cut.fit");
        assertThat(job.getInt("warning_count")).isEqualTo(ofOne.size());
        assertThat(job.getInt("imported")).isEqualTo(2);
        assertThat(job.getList("failed")).isEmpty();
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
