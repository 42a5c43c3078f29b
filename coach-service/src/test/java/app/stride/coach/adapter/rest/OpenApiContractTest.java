package app.stride.coach.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.CoachApplication;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The contract in {@code contract/openapi.yaml} is what the service serves; -Dstride.contract.update=true writes
 * it.
 */
@QuarkusTest
class OpenApiContractTest extends CoachApplication {

    private static final Path CONTRACT = Path.of("contract", "openapi.yaml");

    @Test
    void theContractFileIsWhatTheServiceServes() throws IOException {
        String served = RestAssured.get("/openapi").asString();
        if (Boolean.getBoolean("stride.contract.update")) {
            Files.writeString(CONTRACT, served);
        }

        assertThat(Files.readString(CONTRACT))
                .as("The API has changed. If that was meant, run this test with -Dstride.contract.update=true.")
                .isEqualTo(served);
    }

    @Test
    void everyOperationHasAnIdASummaryAndAnExample() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(RestAssured.get("/openapi?format=json").asByteArray())
                .path("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/v1/coach/chat",
                        "/v1/coach/context",
                        "/v1/coach/export",
                        "/v1/coach/mcp",
                        "/v1/coach/suggestions",
                        "/v1/coach/threads",
                        "/v1/coach/threads/{id}",
                        "/v1/coach/proposals",
                        "/v1/coach/proposals/{id}",
                        "/v1/coach/proposals/{id}/accept",
                        "/v1/coach/proposals/{id}/reject");
        assertThat(paths)
                .allSatisfy(path -> assertThat(path).allSatisfy(operation -> {
                    assertThat(operation.path("operationId").asText()).isNotBlank();
                    assertThat(operation.path("summary").asText()).isNotBlank();
                    assertThat(operation.path("responses").has("401")).isTrue();
                    assertThat(operation.path("responses").toString()).containsAnyOf("\"examples\"", "\"204\"");
                }));
    }
}
