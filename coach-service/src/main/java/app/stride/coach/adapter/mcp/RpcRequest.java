package app.stride.coach.adapter.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * A message of a client in JSON-RPC 2.0.
 *
 * @param id missing in what wants no answer
 * @param method empty in an answer of the client's own
 */
record RpcRequest(JsonNode id, String method, JsonNode params) {

    /** Understands one message; fails with {@link RpcProblem}. */
    static RpcRequest of(String body, ObjectMapper json) {
        JsonNode message = parsed(body, json);
        if (message.isArray()) {
            throw RpcProblem.invalidRequest(
                    "Send one message at a time: batches are no part of the protocol any more.");
        }
        if (!message.isObject() || !message.path("jsonrpc").asText().equals("2.0")) {
            throw RpcProblem.invalidRequest("A message is a JSON object with \"jsonrpc\": \"2.0\".");
        }
        JsonNode id = message.path("id");
        if (!(id.isMissingNode() || id.isTextual() || id.isIntegralNumber())) {
            throw RpcProblem.invalidRequest("An id is a text or a whole number.");
        }
        boolean answers = message.has("result") || message.has("error");
        if (!answers && message.path("method").asText("").isEmpty()) {
            throw RpcProblem.invalidRequest("A message has a method, or answers with a result or an error.");
        }
        return new RpcRequest(id, message.path("method").asText(""), message.path("params"));
    }

    /** Whether the version is still to be agreed on. */
    boolean isInitialize() {
        return method.equals("initialize");
    }

    /** Whether no answer is wanted: a notification, or an answer to something that was never asked. */
    boolean isUnanswered() {
        return id.isMissingNode() || method.isEmpty();
    }

    private static JsonNode parsed(String body, ObjectMapper json) {
        try {
            JsonNode message = json.readTree(body);
            return message == null ? JsonNodeFactory.instance.missingNode() : message;
        } catch (JsonProcessingException broken) {
            throw RpcProblem.unreadable();
        }
    }
}
