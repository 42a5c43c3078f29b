package app.stride.coach.adapter.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The calls of tools of one answer, as they come: without id or index, several in one piece, with ids and names that are repeated in every
 * piece, all with the index 0, with arguments as an object.
 */
final class DialectCalls {

    /** Mistral takes ids of nine letters and digits only; every answer has others, as some templates look calls up by them. */
    private static final String ID = "call%05d";

    private static final int IDS = 100_000;
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** In characters; longer arguments are no tool's. */
    private static final int LONGEST_ARGUMENTS = 20_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, String> idsByIndex = new HashMap<>();
    private final Map<Integer, String> namesByIndex = new HashMap<>();
    private final Map<Integer, StringBuilder> argumentsByIndex = new HashMap<>();
    /** Which of our calls an index means by now, where several calls were given the same one. */
    private final Map<Integer, Integer> latestOfIndex = new HashMap<>();

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
        @Nullable String arguments = text(function.path("arguments"));
        int index = index(call, id, name, arguments == null ? "" : arguments);
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
        if (arguments != null) {
            heard(index, arguments);
            named.put("arguments", arguments);
        }
        return clear;
    }

    private static @Nullable String text(JsonNode arguments) {
        if (arguments.isContainerNode()) {
            return arguments.toString();
        }
        return arguments.isValueNode() && !arguments.isNull() ? arguments.asText() : null;
    }

    private void heard(int index, String arguments) {
        StringBuilder all = argumentsByIndex.computeIfAbsent(index, first -> new StringBuilder());
        if (all.length() < LONGEST_ARGUMENTS) {
            all.append(arguments);
        }
    }

    /** Without an index a new id, or a name without an id, begins a new call; anything else goes on with the last one. */
    private int index(JsonNode call, String id, String name, String arguments) {
        if (call.path("index").isInt()) {
            return ofIndex(call.path("index").asInt(), id, name, arguments);
        }
        boolean begins = id.isEmpty() ? !name.isEmpty() : !id.equals(idsByIndex.get(lastIndex));
        return begins || lastIndex < 0 ? next() : lastIndex;
    }

    private int ofIndex(int told, String id, String name, String arguments) {
        int index = latestOfIndex.getOrDefault(told, told);
        if (!isAnother(index, id) && !isTheNext(index, id, name, arguments)) {
            return index;
        }
        int next = next();
        latestOfIndex.put(told, next);
        return next;
    }

    private int next() {
        return idsByIndex.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    /** Some servers give every call the index 0. */
    private boolean isAnother(int index, String id) {
        String known = idsByIndex.get(index);
        return known != null && !id.isEmpty() && !id.equals(known);
    }

    /** And some of those no id: whoever begins anew after arguments that are whole begins another call. */
    private boolean isTheNext(int index, String id, String name, String arguments) {
        StringBuilder before = argumentsByIndex.get(index);
        return id.isEmpty()
                && !name.isEmpty()
                && arguments.stripLeading().startsWith("{")
                && before != null
                && isWhole(before.toString());
    }

    private static boolean isWhole(String arguments) {
        try {
            return arguments.stripTrailing().endsWith("}")
                    && JSON.readTree(arguments).isObject();
        } catch (JsonProcessingException cut) {
            return false;
        }
    }
}
