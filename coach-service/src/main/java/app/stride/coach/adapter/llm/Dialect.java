package app.stride.coach.adapter.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.exception.HttpException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a server that speaks OpenAI's protocol with an accent, put into the words that LangChain4j understands: tool calls without
 * id or index, several in one piece, ids and names that are repeated in every piece, arguments as an object, content in parts,
 * unknown reasons to finish, and errors in the middle of a successful answer.
 */
final class Dialect {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN_ENDS =
            Set.of("stop", "length", "tool_calls", "function_call", "content_filter");
    private static final int UNKNOWN_ERROR = 502;

    private final Map<Integer, String> idsByIndex = new HashMap<>();
    private final Map<Integer, String> namesByIndex = new HashMap<>();
    private int lastIndex = -1;

    /** A whole answer; what is no JSON stays as it is. */
    String whole(String body) {
        JsonNode answer = parsed(body);
        if (!(answer instanceof ObjectNode object)) {
            return body;
        }
        failOnError(object);
        ObjectNode choice = tidied(object);
        if (choice != null && choice.get("message") instanceof ObjectNode message) {
            flatten(message);
            setCalls(message, calls(message));
        }
        return object.toString();
    }

    /** A piece of a streamed answer, as the one or several pieces that it means. */
    List<String> piece(String data) {
        JsonNode piece = parsed(data);
        if (!(piece instanceof ObjectNode object)) {
            return data.isBlank() ? List.of() : List.of(data);
        }
        failOnError(object);
        ObjectNode choice = tidied(object);
        if (choice == null || !(choice.get("delta") instanceof ObjectNode delta)) {
            return List.of(object.toString());
        }
        flatten(delta);
        List<ObjectNode> calls = calls(delta);
        List<String> pieces = new ArrayList<>();
        setCalls(delta, calls.isEmpty() ? calls : calls.subList(0, 1));
        pieces.add(object.toString());
        for (ObjectNode further : calls.subList(Math.min(1, calls.size()), calls.size())) {
            delta.remove("content");
            choice.remove("finish_reason");
            object.remove("usage");
            setCalls(delta, List.of(further));
            pieces.add(object.toString());
        }
        return pieces;
    }

    /** The first choice, after what means nothing has been left out. */
    private static @Nullable ObjectNode tidied(ObjectNode answer) {
        if (!answer.path("usage").isObject()) {
            answer.remove("usage");
        }
        if (!(answer.path("choices").path(0) instanceof ObjectNode choice)) {
            return null;
        }
        if (!KNOWN_ENDS.contains(choice.path("finish_reason").asText())) {
            choice.remove("finish_reason");
        }
        return choice;
    }

    /** Content in parts becomes text; thoughts stay the model's own. */
    private static void flatten(ObjectNode message) {
        if (message.get("content") instanceof ArrayNode parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(
                    part.isTextual() ? part.asText() : part.path("text").asText("")));
            message.put("content", text.toString());
        }
        message.remove(List.of("function_call", "reasoning_content", "reasoning", "reasoning_details"));
    }

    private List<ObjectNode> calls(ObjectNode message) {
        List<ObjectNode> calls = new ArrayList<>();
        message.path("tool_calls").forEach(call -> {
            if (call instanceof ObjectNode object && object.get("function") instanceof ObjectNode function) {
                calls.add(clear(object, function));
            }
        });
        return calls;
    }

    private static void setCalls(ObjectNode message, List<ObjectNode> calls) {
        message.remove("tool_calls");
        if (!calls.isEmpty()) {
            message.putArray("tool_calls").addAll(calls);
        }
    }

    /** The call with an index, with id and name where they are first known, and with arguments as text. */
    private ObjectNode clear(ObjectNode call, ObjectNode function) {
        String id = call.path("id").asText("");
        String name = function.path("name").asText("");
        int index = index(call, id, name);
        lastIndex = index;
        call.put("index", index);
        call.put("type", "function");
        call.remove("id");
        if (!idsByIndex.containsKey(index)) {
            idsByIndex.put(index, id.isEmpty() ? "call_" + index : id);
            call.put("id", idsByIndex.get(index));
        }
        if (name.isEmpty() || name.equals(namesByIndex.get(index))) {
            function.remove("name");
        } else {
            namesByIndex.merge(index, name, String::concat);
        }
        JsonNode arguments = function.path("arguments");
        if (arguments.isContainerNode()) {
            function.put("arguments", arguments.toString());
        } else if (arguments.isNull()) {
            function.remove("arguments");
        }
        return call;
    }

    /** Without an index a new id, or a name without an id, begins a new call; anything else goes on with the last one. */
    private int index(ObjectNode call, String id, String name) {
        if (call.path("index").isInt() && !isAnother(call.path("index").asInt(), id)) {
            return call.path("index").asInt();
        }
        boolean begins = id.isEmpty() ? !name.isEmpty() : !id.equals(idsByIndex.get(lastIndex));
        return begins || lastIndex < 0 ? idsByIndex.size() : lastIndex;
    }

    /** Some servers give every call the index 0. */
    private boolean isAnother(int index, String id) {
        String known = idsByIndex.get(index);
        return known != null && !id.isEmpty() && !id.equals(known);
    }

    private static void failOnError(ObjectNode answer) {
        JsonNode error = answer.path("error");
        if (error.isObject() || error.isTextual()) {
            int code = error.path("code").asInt(UNKNOWN_ERROR);
            throw new HttpException(code >= 400 && code < 600 ? code : UNKNOWN_ERROR, "error in an answer");
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }
}
