package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.testkit.TcxText;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contents that a reader takes and a database might not: whatever is kept of them harms neither the service nor the athlete's other pages. */
@ServiceTest
class HostileUploadsIT {
    private static final Instant START = Instant.parse("2026-04-01T06:00:00Z");

    static Stream<Arguments> files() {
        String tcx = new TcxText(START)
                .activity("Running")
                .lap(0, 300, 900, "Manual")
                .run(0, 300, 0, 3)
                .endLap()
                .endActivity("A device")
                .text();
        String gpx = new GpxText(START)
                .track("A name", "running")
                .segment()
                .run(0, 300, 0, 3)
                .endSegment()
                .endTrack()
                .text();
        return Stream.of(
                Arguments.of("zeros in a name", gpx.replace("A name", "a\0b&#0;c")),
                Arguments.of("half a character", gpx.replace("A name", "a&#xD800;b&#xDFFF;")),
                Arguments.of("a name of sixty thousand letters", gpx.replace("A name", "n".repeat(60_000))),
                Arguments.of("zeros in a device", tcx.replace("A device", "a\0b&#0;c")),
                Arguments.of("the year 1", tcx.replace("2026-04-01", "0001-01-01")),
                Arguments.of("the year 9999", tcx.replace("2026-04-01", "9999-12-31")),
                Arguments.of("endless seconds", tcx.replace("<TotalTimeSeconds>300.0", "<TotalTimeSeconds>1e308")),
                Arguments.of("endless metres", tcx.replace("<DistanceMeters>900.0", "<DistanceMeters>1e308")),
                Arguments.of("endless cadence", tcx.replace("<Cadence>85", "<Cadence>1e308")),
                Arguments.of("less than nothing", tcx.replaceAll(">(\\d+\\.\\d+)<", ">-$1<")),
                Arguments.of("the poles", gpx.replaceAll("lat=\"[^\"]*", "lat=\"90")),
                Arguments.of("around the world", gpx.replaceFirst("lon=\"11.5", "lon=\"-179.999")),
                Arguments.of("the moon", gpx.replaceAll("<ele>[^<]*", "<ele>384400000")),
                Arguments.of(
                        "a file of the machine",
                        "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + gpx.replace("A name", "&x;")),
                Arguments.of(
                        "JSON of absurd figures",
                        "{\"start_date\":\"2026-04-01T06:00:00Z\",\"elapsed_time\":1e308,\"distance\":-1e308,\"moving_time\":5,\"name\":\"\\u0000\",\"type\":\"Run\"}"));
    }

    static Stream<Arguments> forms() {
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.fit\"\r\n\r\nhello\r\n";
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("no form", "hello"),
                Arguments.of("one that breaks off within a part", part.substring(0, part.length() - 4)),
                Arguments.of("one that breaks off within a header", part.substring(0, 30)),
                Arguments.of("a header that is none", part.replace("Disposition:", "Disposition") + "--x--\r\n"),
                Arguments.of("a name in no encoding", withHeader(part, "filename*=abc")),
                Arguments.of("a name that breaks off in its encoding", withHeader(part, "filename*=UTF-8''%zz")),
                Arguments.of("a name in an unknown encoding", withHeader(part, "filename*=nothing''x")),
                Arguments.of(
                        "a content that is not in its encoding",
                        part.replace("\r\n\r\nhello", "\r\nContent-Transfer-Encoding: base64\r\n\r\n====")
                                + "--x--\r\n"),
                Arguments.of("a part without headers", "--x\r\n\r\n--x--\r\n"),
                Arguments.of("parts without end", part.replace("file", "other").repeat(3000) + "--x--\r\n"));
    }

    private static String withHeader(String part, String fileName) {
        return part.replace("filename=\"a.fit\"", fileName) + "--x--\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aBrokenFormIsABadRequestAndHarmsNoOther(String name, String body) throws IOException, InterruptedException {
        AthleteClient athlete = AthleteClient.newcomer();

        HttpResponse<String> answer = athlete.sendForm(body.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(athlete.get("/v1/activities").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void neitherBreakTheUploadNorWhatIsShownAfterwards(String name, String content) {
        AthleteClient athlete = AthleteClient.newcomer();

        Response answer = athlete.upload("sent.file", content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isIn(201, 422);
        assertThat(athlete.upload(
                                "run.gpx",
                                new GpxText(START.plusSeconds(7200))
                                        .track("Mine", "running")
                                        .segment()
                                        .run(0, 600, 0, 3)
                                        .endSegment()
                                        .endTrack()
                                        .file())
                        .statusCode())
                .isEqualTo(201);
        for (String path : List.of(
                "/v1/activities",
                "/v1/activities/summary?days=30",
                "/v1/athletes/me/fitness",
                "/v1/athletes/me/personal-bests",
                "/v1/athletes/me/race-predictions",
                "/v1/athletes/me/export")) {
            assertThat(athlete.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
