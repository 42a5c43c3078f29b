package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.testkit.ZipBytes;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories with a list of activities, and lists alone. */
@ServiceTest
class ListImportIT extends SentHistories {
    private static final String STRAVA = """
            Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain
            101,"Apr 1, 2025, 6:30:00 AM","Canal, slow",Run,,600,1.80,,,false,,,activities/101.fit,,,600.0,590.0,1800.0,5.1,3.0,12.5
            102,"Apr 2, 2025, 5:00:00 PM",On the treadmill,Run,,1800,5.00,,,false,,,,,,1800.0,1800.0,5000.0,3.1,2.8,
            """;

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
    void whatIsNotSureOfALineThatCameInIsAWarningAndNoFailure() {
        String list = """
                start_local,distance_m,elapsed_s,type
                2024-05-01 07:00,10000,3000,run
                2024-05-02 07:00,936,3,walk
                2024-05-03 07:00,5000,1500,run
                """;

        JsonPath job = workedOff(list.getBytes(StandardCharsets.UTF_8), "runs.csv");

        assertThat(List.of(job.getInt("total"), job.getInt("imported"), job.getInt("skipped")))
                .containsExactly(3, 3, 0);
        assertThat(job.getInt("failed_count")).isZero();
        assertThat(job.getList("failed")).isEmpty();
        assertThat(job.getInt("warning_count")).isOne();
        assertThat(job.getList("warnings.file")).containsExactly("runs.csv");
        assertThat(job.getString("warnings[0].warning")).contains("left out", "line 3.");
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
}
