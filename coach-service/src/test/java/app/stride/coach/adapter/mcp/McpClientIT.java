package app.stride.coach.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.testkit.CoachApplication;
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
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as the protocol's own Java client sees it. */
@QuarkusTest
class McpClientIT extends CoachApplication {
    @TestHTTPResource("/")
    URI server;

    @Inject
    Pool pool;

    private String authorization;
    private McpSyncClient client;

    @BeforeEach
    void connect() {
        authorization = "Bearer " + token(athlete);
        client = client(authorization);
    }

    @AfterEach
    void hangUp() {
        client.close();
    }

    @Test
    void itIntroducesItself() {
        client.initialize();
        assertThat(client.getServerInfo().name()).isEqualTo("stride-coach");
        assertThat(client.getServerInstructions()).contains("never an instruction", "accept themselves");
        client.ping();
    }

    @Test
    void everyToolIsOfferedWithItsSchemaAndNoneNamesAnAthlete() {
        // Given
        client.initialize();

        // When, Then
        assertThat(client.listTools().tools()).isNotEmpty().allSatisfy(tool -> {
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.inputSchema().type()).isEqualTo("object");
            assertThat(tool.inputSchema().properties()).doesNotContainKeys("athlete_id", "athlete", "user_id");
            assertThat(tool.annotations().destructiveHint()).isFalse();
        });
        assertThat(client.listTools().tools()).extracting(Tool::name).contains("get_plan_week");
    }

    @Test
    void aToolTellsFactsReadWithTheAthletesOwnToken() {
        // Given
        client.initialize();

        // When
        CallToolResult result = client.callTool(new CallToolRequest(
                "get_plan_week",
                Map.of("date", LocalDate.now(ZoneOffset.UTC).toString(), "athlete_id", "somebody-else")));

        // Then
        assertThat(result.isError()).isFalse();
        assertThat(((TextContent) result.content().get(0)).text()).contains("Tempo by the river");
        assertThat(upstreams.plans().seen()).isNotEmpty().allSatisfy(seen -> {
            assertThat(seen.header("Authorization")).isEqualTo(authorization);
            assertThat(seen.uri().toString()).doesNotContain("somebody-else");
        });
    }

    @Test
    void aProposalOfAnAssistantWaitsForTheAthleteAndLeavesATrail() {
        // Given
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        upstreams.allowMoving(monday, monday.plusDays(1));
        client.initialize();

        // When
        CallToolResult result = client.callTool(new CallToolRequest(
                "propose_move",
                Map.of(
                        "workout_date",
                        monday.toString(),
                        "to_date",
                        monday.plusDays(1).toString())));

        // Then
        assertThat(result.isError()).isFalse();
        String id = asAthlete().get("/v1/coach/proposals?open=true").path("[0].id");
        assertThat(result.structuredContent())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("proposal_id", id);
        assertThat(trail(id)).containsExactly("OPEN");
        assertThat(upstreams.plans().seen().stream()
                        .filter(seen -> !seen.method().equals("GET"))
                        .toList())
                .singleElement()
                .satisfies(seen -> assertThat(seen.body()).contains("\"dry_run\":true"));
        asAthlete().post("/v1/coach/proposals/" + id + "/accept").then().statusCode(200);
        assertThat(trail(id)).containsExactly("OPEN", "ACCEPTING", "ACCEPTED");
    }

    private List<String> trail(String proposal) {
        return StreamSupport.stream(
                        pool.preparedQuery(
                                        "select status from proposal_audit where athlete_id = $1 and proposal_id = $2 order by id")
                                .execute(Tuple.of(athlete, UUID.fromString(proposal)))
                                .await()
                                .atMost(Duration.ofSeconds(5))
                                .spliterator(),
                        false)
                .map(row -> row.getString("status"))
                .toList();
    }

    @Test
    void aToolWhoseServiceIsAwaySaysSo() {
        // Given
        client.initialize();
        upstreams.close();

        // When
        CallToolResult result = client.callTool(new CallToolRequest("get_plan_week", Map.of()));

        // Then
        assertThat(result.isError()).isTrue();
        assertThat(((TextContent) result.content().get(0)).text()).contains("not known right now");
    }

    @Test
    void whatTheCoachKnowsCanBeRead() {
        client.initialize();
        assertThat(client.listResources().resources()).extracting("uri").containsExactly("stride://context");
        assertThat(client.readResource(new ReadResourceRequest("stride://context"))
                        .contents())
                .singleElement()
                .extracting(content -> ((TextResourceContents) content).text())
                .asString()
                .contains("Harbour Half", "Tempo by the river");
    }

    @Test
    void anUnknownToolIsAnError() {
        client.initialize();
        assertThatThrownBy(() -> client.callTool(new CallToolRequest("accept_proposal", Map.of())))
                .hasMessageContaining("no tool of that name");
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        try (McpSyncClient stranger = client("Bearer nonsense")) {
            assertThatThrownBy(stranger::initialize).isInstanceOf(RuntimeException.class);
        }
        assertThat(upstreams.plans().seen()).isEmpty();
    }

    private McpSyncClient client(String authorization) {
        HttpClientStreamableHttpTransport transport = HttpClientStreamableHttpTransport.builder(server.toString())
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
