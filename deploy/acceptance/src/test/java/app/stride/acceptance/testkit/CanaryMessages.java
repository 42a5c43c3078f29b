package app.stride.acceptance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Messages of an athlete's own assistant with a canary in every place that the Model Context Protocol has for text,
 * and in every parameter of every tool.
 */
public final class CanaryMessages {
    private static final String MCP = "/v1/coach/mcp";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Canary canary;
    private final Stride stride;
    private final String foreign;
    private final SchemaSample required;
    private String token = "";
    private String date = "";
    private int calls;

    public CanaryMessages(Canary canary, Stride stride) {
        this.canary = canary;
        this.stride = stride;
        this.foreign = canary.foreign();
        this.required = SchemaSample.ofWhatIsRequired(Api.of(stride));
    }

    /** Sends all of them. */
    public void send() {
        for (String message : messages()) {
            canary.send(message, "POST", MCP, utf8(message), "Content-Type", "application/json");
        }
        for (String header : List.of("MCP-Protocol-Version", "Mcp-Session-Id", "Last-Event-ID")) {
            byte[] ping = utf8(message("\"ping\"", "{}"));
            canary.send(header, "POST", MCP, ping, "Content-Type", "application/json", header, foreign);
        }
        JsonNode tools = tools();
        assertThat(tools.size()).isPositive();
        tools.forEach(tool -> {
            JsonNode parameters = tool.at("/inputSchema/properties");
            parameters.fieldNames().forEachRemaining(parameter -> call(tool, parameter));
        });
    }

    private List<String> messages() {
        String text = "\"" + foreign + "\"";
        String object = "{" + text + ":" + text + "}";
        String twice = "{" + text + ":1," + text + ":2}";
        return List.of(
                "{\"jsonrpc\":\"2.0\",\"id\":" + text + ",\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":" + object + ",\"method\":\"ping\"}",
                "{\"jsonrpc\":" + text + ",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":" + text + "}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + object + "}",
                message(text, object),
                message("\"ping\"", twice),
                message(
                        "\"initialize\"",
                        "{\"protocolVersion\":" + text + ",\"capabilities\":" + object + ",\"clientInfo\":{\"name\":"
                                + text + ",\"version\":" + text + "}}"),
                message("\"resources/read\"", "{\"uri\":" + text + "}"),
                message("\"resources/list\"", "{\"cursor\":" + text + "}"),
                message("\"tools/list\"", "{\"cursor\":" + text + "}"),
                message("\"tools/call\"", "{\"name\":" + text + ",\"arguments\":" + object + "}"),
                message("\"tools/call\"", "{\"name\":\"get_plan_week\",\"arguments\":" + text + "}"),
                message("\"tools/call\"", "{\"name\":\"get_plan_week\",\"arguments\":" + object + "}"),
                "{\"jsonrpc\":\"2.0\",\"id\":1," + text,
                "[" + object + "]",
                text);
    }

    private static String message(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + method + ",\"params\":" + params + "}";
    }

    private JsonNode tools() {
        HttpResponse<String> answer = canary.send(
                "tools/list", "POST", MCP, utf8(message("\"tools/list\"", "{}")), "Content-Type", "application/json");
        try {
            return JSON.readTree(answer.body()).at("/result/tools");
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    /** By somebody who has a plan, with all else that the tool asks for, and with an argument that is unknown. */
    private void call(JsonNode tool, String parameter) {
        if (calls++ % Canary.CALLS_PER_ATHLETE == 0) {
            becomeARunnerWithAPlan();
        }
        JsonNode schema = tool.path("inputSchema");
        ObjectNode arguments = required.of(schema).deepCopy();
        schema.path("properties").properties().stream()
                .filter(known -> arguments.has(known.getKey()))
                .filter(known -> known.getValue().path("format").asText().equals("date"))
                .forEach(known -> arguments.put(known.getKey(), date));
        arguments.put(parameter, canary.own());
        arguments.put(foreign, foreign);
        String name = tool.path("name").asText();
        String message = message("\"tools/call\"", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
        canary.sendBy(
                token, name + " with " + parameter, "POST", MCP, utf8(message), "Content-Type", "application/json");
    }

    private void becomeARunnerWithAPlan() {
        Athlete athlete = Athlete.arrivesAt(stride);
        assertThat(athlete.setGoal().statusCode()).isEqualTo(201);
        token = athlete.token();
        date = athlete.nextWorkout().path("scheduled_date").asText();
        canary.isCalledWith(token);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
