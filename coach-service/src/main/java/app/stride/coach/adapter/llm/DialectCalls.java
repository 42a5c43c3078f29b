package app.stride.coach.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls of tools of one answer, as they come: without id or index, several in one piece, with ids and names that are repeated in every
 * piece, all with the index 0, with arguments as an object.
 */
final class DialectCalls {

    /** Mistral takes ids of nine letters and digits only; every answer has others, as some templates look calls up by them. */
    private static final String ID = "call%05d";

    private static final int IDS = 100_000;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Map<Integer, String> idsByIndex = new HashMap<>();
    private final Map<Integer, String> namesByIndex = new HashMap<>();
    private int lastIndex = -1;

    /** Each call with an index, with id and name where they are first known, and with arguments as text. */
    List<ObjectNode> of(JsonNode toolCalls) {
        List<ObjectNode> calls = new ArrayList<>();
        toolCalls.forEach(call -> {
            if (call.path("function").isObject()) {
                calls.add(clear(call, call.path("function")));
            }
        });
        return calls;
    }

    private ObjectNode clear(JsonNode call, JsonNode function) {
        String id = call.path("id").asText("");
        String name = function.path("name").asText("");
        int index = index(call, id, name);
        lastIndex = index;
        ObjectNode clear = JsonNodeFactory.instance.objectNode();
        clear.put("index", index);
        clear.put("type", "function");
        if (!idsByIndex.containsKey(index)) {
            idsByIndex.put(index, id.isEmpty() ? ID.formatted(Math.floorMod(NEXT.getAndIncrement(), IDS)) : id);
            clear.put("id", idsByIndex.get(index));
        }
        ObjectNode named = clear.putObject("function");
        if (!name.isEmpty() && !name.equals(namesByIndex.get(index))) {
            namesByIndex.merge(index, name, String::concat);
            named.put("name", name);
        }
        JsonNode arguments = function.path("arguments");
        if (arguments.isContainerNode()) {
            named.put("arguments", arguments.toString());
        } else if (arguments.isValueNode() && !arguments.isNull()) {
            named.put("arguments", arguments.asText());
        }
        return clear;
    }

    /** Without an index a new id, or a name without an id, begins a new call; anything else goes on with the last one. */
    private int index(JsonNode call, String id, String name) {
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
}
