package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Stride;
import app.stride.local.Part;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services write down: a line each for machines, and of an athlete neither name nor words nor key. */
@Order(3)
class LogsIT {
    private static final String QUESTION = "Does my left knee allow the long run?";

    private static final Pattern TRACED =
            Pattern.compile("(?=.*\"traceId\":\"[0-9a-f]{32}\")(?=.*\"request_id\":\"[!-~]+\")");

    private static Stride stride;
    private static Athlete athlete;

    @BeforeAll
    static void doWhatAthletesDo() {
        stride = Stride.running();
        athlete = Athlete.arrivesAt(stride);
        new Recordings(athlete).bringFourWeeks();
        athlete.setGoal();
        athlete.ask(QUESTION);
        athlete.request()
                .contentType("application/json")
                .body("{\"message\": 7")
                .post("/v1/coach/chat");
        athlete.upload("broken.fit", QUESTION.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Part service) throws IOException {
        return Files.readAllLines(stride.home().resolve("log").resolve(service.label() + ".log"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GATEWAY", "PLANS", "ACTIVITY", "COACH"})
    void everyLineOfAServiceIsJson(Part service) throws IOException {
        assertThat(lines(service).stream().filter(line -> line.contains("loggerName")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThatCode(() -> new ObjectMapper().readTree(line)).doesNotThrowAnyException());
    }

    @Test
    void aCallIsWrittenDownWithItsTraceAndItsRequest() throws IOException {
        assertThat(lines(Part.GATEWAY).stream()
                        .filter(line -> line.contains("app.stride.gateway.calls") && line.contains(" /v1/")))
                .isNotEmpty()
                .allMatch(line -> TRACED.matcher(line).find());
    }

    @Test
    void nothingThatAnAthleteIsOrSaysIsWrittenDown() throws IOException {
        for (Part service : Part.SERVICES) {
            assertThat(lines(service))
                    .as(service.label())
                    .noneMatch(line -> line.contains(athlete.token()))
                    .noneMatch(line -> line.contains(QUESTION))
                    .noneMatch(line -> line.contains("Maria"))
                    .noneMatch(line -> line.contains("City 10k"));
        }
    }
}
