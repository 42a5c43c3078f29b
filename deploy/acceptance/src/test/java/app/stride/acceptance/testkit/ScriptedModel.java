package app.stride.acceptance.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A server that speaks OpenAI's chat completions and always says the same, whole or in pieces; before that it may want a tool. */
public final class ScriptedModel {
    /** What it says. */
    public static final String ANSWER = "Your long run looks good. Keep tomorrow easy.";

    private static final String KEY = "scripted-key";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final AtomicReference<@Nullable Map<String, Object>> wish = new AtomicReference<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    private ScriptedModel(HttpServer server) {
        this.server = server;
    }

    static ScriptedModel start() {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
            ScriptedModel model = new ScriptedModel(HttpServer.create(address, 0));
            model.server.createContext("/v1/chat/completions", model::complete);
            model.server.start();
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables by which the coach finds it. */
    Map<String, String> environment() {
        return Map.of(
                "OPENAI_API_KEY",
                KEY,
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "OPENAI_MODEL",
                "scripted");
    }

    /** All it was ever asked, in the words of the protocol. */
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /** The next time it is asked it wants this tool; then it says what it always says. */
    public void wantsNext(String tool, Map<String, ?> arguments) {
        var call = Map.of("name", tool, "arguments", json.valueToTree(arguments).toString());
        wish.set(Map.of(
                "role",
                "assistant",
                "content",
                "",
                "tool_calls",
                List.of(Map.of("index", 0, "id", "call-1", "type", "function", "function", call))));
    }

    private void complete(HttpExchange call) throws IOException {
        try (call) {
            JsonNode request = json.readTree(call.getRequestBody());
            requests.add(request);
            boolean pieces = request.path("stream").asBoolean();
            boolean known = ("Bearer " + KEY).equals(call.getRequestHeaders().getFirst("Authorization"));
            Map<String, Object> wanted = wish.getAndSet(null);
            Map<String, Object> message = wanted != null ? wanted : Map.of("role", "assistant", "content", ANSWER);
            byte[] answer = (pieces ? pieces(message) : whole(message)).getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", pieces ? "text/event-stream" : "application/json");
            call.sendResponseHeaders(known ? 200 : 401, answer.length);
            call.getResponseBody().write(answer);
        }
    }

    private String whole(Map<String, Object> message) throws IOException {
        return json.writeValueAsString(Map.of(
                "id",
                "scripted",
                "object",
                "chat.completion",
                "created",
                0,
                "model",
                "scripted",
                "choices",
                List.of(Map.of("index", 0, "message", message, "finish_reason", finish(message))),
                "usage",
                Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)));
    }

    private static String finish(Map<String, Object> message) {
        return message.containsKey("tool_calls") ? "tool_calls" : "stop";
    }

    private String pieces(Map<String, Object> message) throws IOException {
        StringBuilder events = new StringBuilder();
        for (String word : message.get("content").toString().split("(?<= )")) {
            Map<String, Object> delta = new HashMap<>(message);
            delta.put("content", word);
            events.append("data: ").append(piece(delta, null)).append("\n\n");
        }
        events.append("data: ").append(piece(Map.of(), finish(message))).append("\n\n");
        return events.append("data: [DONE]\n\n").toString();
    }

    private String piece(Map<String, Object> delta, @Nullable String finish) throws IOException {
        var choice = json.createObjectNode().put("index", 0).put("finish_reason", finish);
        choice.set("delta", json.valueToTree(delta));
        var event = json.createObjectNode()
                .put("id", "scripted")
                .put("object", "chat.completion.chunk")
                .put("created", 0)
                .put("model", "scripted");
        event.putArray("choices").add(choice);
        return json.writeValueAsString(event);
    }
}
