package app.stride.activity.adapter.rest.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.GpxText;
import app.stride.activity.testkit.ServiceTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class SeveralFilesIT {
    private static final Instant MORNING = Instant.parse("2026-03-14T06:30:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-14T17:30:00Z");

    private final AthleteClient athlete = AthleteClient.newcomer();

    private static byte[] runAt(Instant start) {
        return new FitRun(start).run(600, 3, 140).file();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "another"})
    void aFormOfTwoFilesIsRefusedAndNeitherIsKept(String field) {
        athlete.request()
                .multiPart("file", "morning.fit", runAt(MORNING))
                .multiPart(field, "evening.fit", runAt(EVENING))
                .post("/v1/activities/import")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("file"))
                .body("violations[0].message", containsString("only file"));

        assertThat(athlete.get("/v1/activities").<List<String>>path("id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"description\"\r\n\r\nAlong the water",
                "name=\"another\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n",
                "name=\"file\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            })
    void whatElseAProgramSaysInTheFormDoesNotMatter(String other) throws IOException, InterruptedException {
        String run = new GpxText(MORNING)
                .track("Run", "running")
                .segment()
                .run(0, 600, 0, 3)
                .endSegment()
                .endTrack()
                .text();
        String part = "--x\r\nContent-Disposition: form-data; ";
        String form =
                part + "name=\"file\"; filename=\"run.gpx\"\r\n\r\n" + run + "\r\n" + part + other + "\r\n--x--\r\n";

        assertThat(athlete.sendForm(form.getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anInputWithoutAFileBeforeTheFileIsToldOf() throws IOException, InterruptedException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=";
        String form = part + "\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n" + part
                + "\"run.fit\"\r\n\r\nsomething\r\n--x--\r\n";

        HttpResponse<String> answer = athlete.sendForm(form.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no empty one before it");
    }
}
