package app.stride.coach.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.stride.coach.testkit.CoachApplication;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class McpIT extends CoachApplication {
    private static final String MCP = "/v1/coach/mcp";

    @ParameterizedTest
    @CsvSource({"2025-06-18, 2025-06-18", "2025-03-26, 2025-11-25", "1999-01-01, 2025-11-25"})
    void aVersionIsAgreedOn(String wanted, String agreed) {
        send("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"" + wanted
                        + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}")
                .statusCode(200)
                .body("id", equalTo("a"))
                .body("result.protocolVersion", equalTo(agreed))
                .body("result.capabilities.tools", notNullValue());
    }

    @Test
    void aNotificationIsTakenWithoutAnAnswer() {
        String body = send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")
                .statusCode(202)
                .extract()
                .asString();
        assertThat(body).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|400|-32700",
                "''|400|-32600",
                "[]|400|-32600",
                "7|400|-32600",
                "{\"id\":1,\"method\":\"ping\"}|400|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1}|400|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}|400|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/list\"}|200|-32601",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}|200|-32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_plan_week\",\"arguments\":[1]}}|200|-32602",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{\"uri\":\"file:///etc/passwd\"}}|200|-32002",
            })
    void whatCannotBeAnsweredSaysWhy(String message, int status, int code) {
        send(message)
                .statusCode(status)
                .body("jsonrpc", equalTo("2.0"))
                .body("error.code", equalTo(code))
                .body("error.message", notNullValue())
                .body("result", nullValue());
    }

    @Test
    void argumentsThatMakeNoSenseAreAResultThatSaysSo() {
        send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_plan_week\",\"arguments\":{\"date\":\"tomorrow\"}}}")
                .statusCode(200)
                .body("result.isError", equalTo(true))
                .body("result.content[0].text", containsString("date must be a date"));
    }

    @Test
    void toolsAreDescribedAsTheProtocolSpellsIt() {
        send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .statusCode(200)
                .body("result.tools.name", hasItem("get_plan_week"))
                .body("result.tools[0].inputSchema.type", equalTo("object"))
                .body("result.tools[0].annotations.destructiveHint", equalTo(false));
    }

    @Test
    void anUnknownVersionIsRefused() {
        asAthlete()
                .header("MCP-Protocol-Version", "1.0")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .post(MCP)
                .then()
                .statusCode(400)
                .body("error.message", containsString("2025-06-18"));
    }

    @Test
    void whoIntroducesThemselvesByAnUnknownVersionIsOfferedAKnownOne() {
        asAthlete()
                .header("MCP-Protocol-Version", "2099-01-01")
                .body(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2099-01-01\",\"capabilities\":{}}}")
                .post(MCP)
                .then()
                .statusCode(200)
                .body("result.protocolVersion", equalTo("2025-11-25"));
    }

    @Test
    void thereIsNoStreamToListenTo() {
        asAthlete().header("Accept", "text/event-stream").get(MCP).then().statusCode(405);
        asAthlete().delete(MCP).then().statusCode(405);
    }

    private ValidatableResponse send(String message) {
        return asAthlete()
                .header("Accept", "application/json, text/event-stream")
                .body(message)
                .post(MCP)
                .then();
    }
}
