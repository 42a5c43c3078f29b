package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.CoachApplication;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The three endpoints that the existing frontend calls: their paths, fields, types and status codes are final. */
@QuarkusTest
class FrontendContractTest extends CoachApplication {

    @Test
    void chat() {
        Response answer = asAthlete()
                .body("{\"message\":\"Hello\",\"include_context\":true}")
                .post("/v1/coach/chat");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(fields(answer))
                .containsEntry("response", JsonNodeType.STRING)
                .containsEntry("thread_id", JsonNodeType.STRING)
                .containsEntry("error", JsonNodeType.BOOLEAN)
                .containsEntry("briefing", JsonNodeType.NULL);
    }

    @Test
    void chatWithoutAnAnswerOfTheModel() {
        model.fails(500);
        Response answer = asAthlete().body("{\"message\":\"Hello\"}").post("/v1/coach/chat");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(fields(answer))
                .containsEntry("response", JsonNodeType.STRING)
                .containsEntry("thread_id", JsonNodeType.STRING)
                .containsEntry("error", JsonNodeType.BOOLEAN)
                .containsEntry("briefing", JsonNodeType.OBJECT);
    }

    @Test
    void context() {
        Response answer = asAthlete().get("/v1/coach/context?days=30");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(fields(answer))
                .containsEntry("context", JsonNodeType.STRING)
                .containsEntry("sections", JsonNodeType.ARRAY)
                .containsEntry("facts", JsonNodeType.ARRAY);
    }

    @Test
    void suggestions() {
        Response answer = asAthlete().get("/v1/coach/suggestions");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(fields(answer)).isEqualTo(Map.of("suggestions", JsonNodeType.ARRAY));
        assertThat(json(answer).path("suggestions"))
                .hasSize(6)
                .allSatisfy(question -> assertThat(question.isTextual()).isTrue())
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverSaysNotWhatTheyWantGetsJson() {
        Response answer =
                asAthlete().accept("*/*").body("{\"message\":\"Hello\"}").post("/v1/coach/chat");
        assertThat(answer.contentType()).startsWith("application/json");
    }

    private static Map<String, JsonNodeType> fields(Response answer) {
        Map<String, JsonNodeType> types = new LinkedHashMap<>();
        json(answer)
                .fields()
                .forEachRemaining(
                        field -> types.put(field.getKey(), field.getValue().getNodeType()));
        return types;
    }

    private static JsonNode json(Response answer) {
        try {
            return new ObjectMapper().readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
