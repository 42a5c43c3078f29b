package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of real watches, where there are some, through the gateway into the athlete's list. */
@Order(2)
class RealRecordingsIT {
    private static final Path RECORDINGS = Stride.repository().resolve("../shared/data/activities/run");

    private static Stride stride;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
    }

    @ParameterizedTest
    @ValueSource(strings = {".fit", ".gpx", ".tcx"})
    void aRealRecordingIsTakenInOnce(String kind) throws IOException {
        // Given
        assumeThat(RECORDINGS).isDirectory();
        Path file;
        try (var files = Files.list(RECORDINGS)) {
            file = files.filter(path -> path.toString().endsWith(kind))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Athlete athlete = Athlete.arrivesAt(stride);
        String name = file.getFileName().toString();
        Response first = athlete.upload(name, Files.readAllBytes(file));

        // When
        Response second = athlete.upload(name, Files.readAllBytes(file));

        // Then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        JsonNode activity = Athlete.body(first).at("/activities/0");
        assertThat(activity.path("sport").asText()).isEqualTo("run");
        assertThat(activity.path("distance_m").asDouble()).isBetween(1_000.0, 160_000.0);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Athlete.body(second).path("status").asText()).isEqualTo("duplicate");
        assertThat(athlete.json("/v1/activities")).hasSize(1);
    }

    @Test
    void anotherAthleteDoesNotSeeARun() {
        // Given
        Athlete owner = Athlete.arrivesAt(stride);
        Response uploaded = owner.upload("race.fit", new Recordings(owner).raceAsFit(4));
        String id = Athlete.body(uploaded).at("/activities/0/id").asText();

        // When
        Response answer = Athlete.arrivesAt(stride).request().get("/v1/activities/" + id);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
