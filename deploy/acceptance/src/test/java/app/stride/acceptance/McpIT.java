package app.stride.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An athlete's own assistant at the gateway, by the protocol's own Java client. */
@Order(2)
class McpIT {

    private static Stride stride;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
    }

    @Test
    void anAssistantReadsProposesAndChangesNothingThatIsNotAccepted() {
        // Given
        Athlete athlete = Athlete.arrivesAt(stride);
        assertThat(athlete.setGoal().statusCode()).isEqualTo(201);
        JsonNode next = athlete.nextWorkout();
        String date = next.path("scheduled_date").asText();
        try (McpSyncClient assistant = assistant("Bearer " + athlete.token())) {
            assistant.initialize();

            // When
            CallToolResult week = assistant.callTool(new CallToolRequest("get_plan_week", Map.of("date", date)));
            CallToolResult proposed = assistant.callTool(
                    new CallToolRequest("propose_skip", Map.of("workout_date", date, "reason", "A wedding")));

            // Then
            assertThat(assistant.listTools().tools()).extracting(Tool::name).contains("get_activity", "propose_move");
            assertThat(((TextContent) week.content().get(0)).text()).contains(date);
            assertThat(assistant
                            .readResource(new ReadResourceRequest("stride://context"))
                            .contents())
                    .singleElement()
                    .satisfies(read ->
                            assertThat(((TextResourceContents) read).text()).contains("City Half"));
            assertThat(proposed.isError()).isFalse();
            assertThat(athlete.nextWorkout().path("status").asText()).isEqualTo("planned");
        }
        String proposal =
                athlete.json("/v1/coach/proposals?open=true").at("/0/id").asText();
        for (int again = 0; again < 2; again++) {
            assertThat(athlete.request()
                            .post("/v1/coach/proposals/" + proposal + "/accept")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(athlete.day(date).at("/planned_workout/workout_type").asText())
                .isEqualTo("rest");
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post(stride.gateway() + "/v1/coach/mcp")
                        .statusCode())
                .isEqualTo(401);
        try (McpSyncClient stranger = assistant("Bearer nonsense")) {
            assertThatThrownBy(stranger::initialize).isInstanceOf(RuntimeException.class);
        }
    }

    private static McpSyncClient assistant(String authorization) {
        HttpClientStreamableHttpTransport transport = HttpClientStreamableHttpTransport.builder(stride.gateway())
                .endpoint("/v1/coach/mcp")
                .customizeRequest(request -> request.header("Authorization", authorization))
                .build();
        return McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(20))
                .initializationTimeout(Duration.ofSeconds(20))
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .build();
    }
}
