package app.stride.activity.adapter.rest.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.ServiceTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The contract in {@code contract/openapi.yaml} is what the service serves; -Dstride.contract.update=true writes
 * it.
 */
@ServiceTest
class OpenApiContractTest {
    private static final Path CONTRACT = Path.of("contract", "openapi.yaml");

    @Test
    void theContractFileIsWhatTheServiceServes() throws IOException {
        String served = given().get("/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("stride.contract.update")) {
            Files.writeString(CONTRACT, served);
        }

        assertThat(Files.readString(CONTRACT))
                .as("The API has changed. If that was meant, run this test with -Dstride.contract.update=true.")
                .isEqualTo(served);
    }

    @Test
    void everyOperationHasAnIdASummaryItsProblemsAndExamples() throws IOException {
        List<JsonNode> operations = operations();

        assertThat(operations).hasSizeGreaterThan(20).allSatisfy(operation -> {
            assertThat(operation.path("operationId").asText()).as("id").matches("[a-z]+[A-Za-z]*");
            assertThat(operation.path("summary").asText())
                    .as("summary of %s", operation.path("operationId"))
                    .isNotBlank();
            assertThat(operation.path("responses").has("401")).isTrue();
            assertThat(operation.path("responses").has("503")).isTrue();
            assertThat(operation.toString())
                    .as("%s", operation.path("operationId"))
                    .doesNotContain("Not Allowed", "Not Authorized", "Bad Request");
            assertThat(answersInJson(operation))
                    .allSatisfy(answer -> assertThat(answer.has("example"))
                            .as("example of %s", operation.path("operationId"))
                            .isTrue());
        });
        assertThat(operations)
                .extracting(operation -> operation.path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    private static List<JsonNode> operations() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().get("/openapi?format=json").asByteArray())
                .path("paths");
        List<JsonNode> operations = new ArrayList<>();
        paths.forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private static List<JsonNode> answersInJson(JsonNode operation) {
        List<JsonNode> answers = new ArrayList<>();
        operation.path("responses").forEach(response -> {
            JsonNode json = response.path("content").path("application/json");
            if (!json.isMissingNode()) {
                answers.add(json);
            }
        });
        return answers;
    }
}
