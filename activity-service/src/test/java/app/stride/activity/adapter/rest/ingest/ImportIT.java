package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.RecordingArchive;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.testkit.TcxText;
import com.garmin.fit.LapTrigger;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ImportIT {
    private static final Instant MORNING = Instant.parse("2026-03-14T06:30:00Z");

    private final AthleteClient athlete = AthleteClient.newcomer();

    private static byte[] fitRun() {
        return new FitRun(MORNING)
                .at(1)
                .run(600, 3.0, 140)
                .lap(LapTrigger.DISTANCE)
                .pause(60)
                .run(1500, 3.2, 150)
                .lap(LapTrigger.MANUAL)
                .file();
    }

    @Test
    void aFitFileBecomesAnActivityWithItsFiguresAndLaps() {
        athlete.upload("morning.fit", fitRun())
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/activities/"))
                .body("status", equalTo("created"))
                .body("warnings", empty())
                .body("activities", hasSize(1))
                .body("activities[0].sport", equalTo("run"))
                .body("activities[0].start_time", equalTo("2026-03-14T07:30:00+01:00"))
                .body("activities[0].local_date", equalTo("2026-03-14"))
                .body("activities[0].timezone_source", equalTo("recording"))
                .body("activities[0].distance_m", equalTo(6600.0f))
                .body("activities[0].duration_s", equalTo(2100.0f))
                .body("activities[0].elapsed_s", equalTo(2160.0f))
                .body("activities[0].average_hr", equalTo(148))
                .body("activities[0].provider", equalTo("file"))
                .body("activities[0].has_streams", equalTo(true))
                .body("activities[0].laps", hasSize(2))
                .body("activities[0].laps[0].kind", equalTo("auto"))
                .body("activities[0].laps[1].kind", equalTo("manual"))
                .body("activities[0].duplicate_of", nullValue());
    }

    @Test
    void aGpxFileBecomesAnActivity() {
        byte[] gpx = new GpxText(MORNING)
                .track("Along the river", "running")
                .segment()
                .run(0, 1800, 0, 3)
                .endSegment()
                .endTrack()
                .file();

        athlete.upload("river.gpx", gpx)
                .then()
                .statusCode(201)
                .body("activities[0].name", equalTo("Along the river"))
                .body("activities[0].distance_m", greaterThan(5380f))
                .body("activities[0].timezone", equalTo("UTC"))
                .body("activities[0].timezone_source", equalTo("assumed"))
                .body("activities[0].average_hr", nullValue());
    }

    @Test
    void aPackedTcxFileBecomesAnActivity() throws IOException {
        byte[] tcx = new TcxText(MORNING)
                .activity("Running")
                .lap(0, 600, 1800, "Manual")
                .run(0, 600, 0, 3)
                .endLap()
                .lap(600, 600, 1800, "Manual")
                .run(600, 1200, 1800, 3)
                .endLap()
                .endActivity("Forerunner 955")
                .file();

        athlete.upload("run.tcx.gz", gzip(tcx))
                .then()
                .statusCode(201)
                .body("activities[0].distance_m", equalTo(3600.0f))
                .body("activities[0].duration_s", equalTo(1200.0f))
                .body("activities[0].laps[0].kind", equalTo("manual"));
    }

    @Test
    void theSameFileTwiceIsOneActivity() {
        String id = athlete.imported("morning.fit", fitRun());

        athlete.upload("morning (1).fit", fitRun())
                .then()
                .statusCode(200)
                .body("status", equalTo("duplicate"))
                .body("activities.id", equalTo(List.of(id)));
        athlete.get("/v1/activities").then().body("", hasSize(1));
    }

    @Test
    void theSameFileFourTimesAtOnceIsOneActivity() {
        byte[] file = fitRun();

        List<Integer> statuses = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> athlete.upload("morning.fit", file).statusCode())
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 201);
        athlete.get("/v1/activities").then().body("", hasSize(1));
    }

    @Test
    void theSameRecordingInAnotherFormatIsOneActivity() throws IOException {
        String id = athlete.imported("morning.fit", fitRun());
        byte[] gpx = new GpxText(MORNING)
                .track("The same run", "running")
                .segment()
                .run(0, 1800, 0, 3)
                .endSegment()
                .endTrack()
                .file();

        athlete.upload("morning.fit.gz", gzip(fitRun())).then().statusCode(200);
        athlete.upload("morning.gpx", gpx).then().statusCode(200).body("activities[0].id", equalTo(id));
    }

    @Test
    void theOriginalComesBackByteForByte() {
        byte[] sent = fitRun();
        String id = athlete.imported("läufe/morning.fit", sent);

        Response answer = athlete.get("/v1/activities/{id}/original", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray()).isEqualTo(sent);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void aDeletedActivityMayBeUploadedAgain() {
        String id = athlete.imported("morning.fit", fitRun());
        athlete.request().delete("/v1/activities/{id}", id).then().statusCode(204);
        athlete.get("/v1/activities/{id}/original", id).then().statusCode(404);

        athlete.upload("morning.fit", fitRun()).then().statusCode(201).body("activities[0].id", not(equalTo(id)));
    }

    @Test
    void aRunHasBestEffortsOverTheDistancesThatItCovers() {
        String id = athlete.imported("morning.fit", fitRun());

        athlete.get("/v1/activities/{id}/best-efforts", id)
                .then()
                .statusCode(200)
                .body("effort", hasItem("1k"))
                .body("effort", hasItem("5k"))
                .body("effort", not(hasItem("10k")))
                .body("find { it.effort == '1k' }.elapsed_s.toDouble()", closeTo(312.5, 0.5))
                .body("find { it.effort == '1k' }.activity_id", equalTo(id))
                .body("find { it.effort == '1k' }.date", equalTo("2026-03-14"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.fit", "run.gpx", "run.tcx", "run.fit.gz", "run.zip", "", "notes.txt"})
    void whatIsNoRecordingIsA422WithASentence(String name) {
        athlete.upload(name, "<nothing to run with/>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void anArchiveIsNotASingleRecording() {
        athlete.upload("export.zip", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0})
                .then()
                .statusCode(422)
                .body("detail", containsString("zip"));
    }

    @Test
    void aFormWithoutTheFileNamesWhatIsMissing() {
        athlete.request()
                .multiPart("recording", "run.fit", fitRun())
                .post("/v1/activities/import")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("file"));
    }

    @Test
    void anythingButAFormIsRefused() {
        athlete.post("/v1/activities/import", "{}").then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException, InterruptedException {
        assertThat(athlete.uploadZeros(64 << 20).statusCode()).isEqualTo(422);
        assertThat(athlete.uploadZeros((64 << 20) + 1).statusCode()).isEqualTo(413);

        HttpResponse<String> muchTooLarge = athlete.uploadZeros(80 << 20);

        assertThat(muchTooLarge.statusCode()).isEqualTo(413);
        assertThat(muchTooLarge.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void anIdempotencyKeyStandsForOneFile() {
        Response first = keyed("a-key", fitRun());
        Response again = keyed("a-key", fitRun());
        Response other = keyed(
                "a-key",
                new FitRun(MORNING.plusSeconds(86_400)).run(600, 3, 140).file());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("activities[0].id")).isEqualTo(first.path("activities[0].id"));
        other.then().statusCode(422);
    }

    private Response keyed(String key, byte[] file) {
        return athlete.request()
                .header("Idempotency-Key", key)
                .multiPart("file", "morning.fit", file)
                .post("/v1/activities/import");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run/fit_fr955_stryd_10k_2024.fit",
                "run/fit_fenix3_9k5_pauses_2018.fit",
                "odd/gpx_8tracks_hike_2010.gpx",
                "odd/fit_triathlon_sprint_tz8_2014.fit",
                "odd/tcx_swim_1989clock.tcx",
                "odd/fit_bryton_100k_records.fit"
            })
    void realRecordingsComeInAndTheirOriginalsComeBack(String file) {
        byte[] sent = RecordingArchive.read(file);

        Response answer = athlete.upload(file, sent);

        answer.then().statusCode(201);
        String id = answer.path("activities[0].id");
        assertThat(athlete.get("/v1/activities/{id}/original", id).asByteArray())
                .isEqualTo(sent);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
