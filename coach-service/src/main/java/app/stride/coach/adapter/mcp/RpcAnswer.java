package app.stride.coach.adapter.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers in JSON-RPC 2.0. */
final class RpcAnswer {
    private RpcAnswer() {}

    /** A result; names in it are written as they are, whatever the product's own JSON looks like. */
    static ObjectNode of(JsonNode id, Object result, ObjectMapper json) {
        ObjectNode answer = begun(id);
        answer.set("result", json.valueToTree(result));
        return answer;
    }

    static ObjectNode of(JsonNode id, RpcProblem problem) {
        ObjectNode answer = begun(id);
        answer.putObject("error").put("code", problem.code()).put("message", problem.sentence());
        return answer;
    }

    private static ObjectNode begun(JsonNode id) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id.isMissingNode() ? JsonNodeFactory.instance.nullNode() : id);
        return answer;
    }
}
