package app.stride.coach.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** What some servers or their models do not take of OpenAI's protocol: how they say so, and how they are asked instead. */
enum Quirk {
    /** A model that was not trained to call tools, or a server that was not started for it: it answers from the facts alone. */
    WITHOUT_TOOLS(
            "tools?\\b.{0,80}(?:not|n't|un)[ _-]?(?:support|enabl|implement|allow|permit|available)|(?:not|n't) support.{0,40}(?:tool|function)|"
                    + "support tool use|enable-auto-tool-choice|--jinja|function calling is not|(?:unknown|unrecognized|unexpected|extra).{0,60}\\btools\\b") {
        @Override
        boolean change(ObjectNode request) {
            boolean had = request.path("tools").isArray();
            request.remove("tools");
            request.remove("tool_choice");
            request.remove("parallel_tool_calls");
            return had;
        }
    },
    /** Usage at the end of a stream cannot be asked for. */
    WITHOUT_STREAM_OPTIONS("stream_options|include_usage") {
        @Override
        boolean change(ObjectNode request) {
            return request.remove("stream_options") != null;
        }
    },
    /** The bound of an answer by its newer name, or by its older one. */
    OTHER_NAME_OF_THE_BOUND(
            "max_(?:completion_)?tokens.{0,80}(?:unsupported|not supported|unknown|unrecognized|extra|not permitted|instead)"
                    + "|(?:unsupported|not supported|unknown|unrecognized|extra|not permitted).{0,80}max_(?:completion_)?tokens") {
        @Override
        boolean change(ObjectNode request) {
            String old = request.has("max_tokens") ? "max_tokens" : "max_completion_tokens";
            JsonNode bound = request.remove(old);
            if (bound == null) {
                return false;
            }
            request.set(old.equals("max_tokens") ? "max_completion_tokens" : "max_tokens", bound);
            return true;
        }
    },
    /** Templates that know no instructions apart from the conversation. */
    WITHOUT_SYSTEM_MESSAGE(
            "system\\W{0,2} (?:role|message)s?\\W.{0,40}(?:not|n't|un) ?support|only user and assistant roles|(?:not|n't) support.{0,20}system") {
        @Override
        boolean change(ObjectNode request) {
            boolean changed = false;
            for (JsonNode message : request.path("messages")) {
                if (message.path("role").asText().equals("system") && message instanceof ObjectNode system) {
                    system.put("role", "user");
                    changed = true;
                }
            }
            return joinMessages(request) || changed;
        }
    },
    /** Templates in which athlete and coach speak by turns. */
    BY_ALTERNATING_ROLES(
            "roles must alternate|alternat.{0,40}user/assistant|after the optional system message|conversation roles|consecutive (?:user|messages)") {
        @Override
        boolean change(ObjectNode request) {
            return joinMessages(request);
        }
    };

    private final Pattern words;

    Quirk(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Whether a refusal speaks of this. */
    boolean isMeantBy(String refusal) {
        return words.matcher(refusal).find();
    }

    /** Asks so that the server takes it; whether that is another request than before. */
    abstract boolean change(ObjectNode request);

    private static boolean joinMessages(ObjectNode request) {
        if (!(request.get("messages") instanceof ArrayNode messages)) {
            return false;
        }
        boolean joined = false;
        for (int i = messages.size() - 1; i > 0; i--) {
            if (isWords(messages.get(i), "user") && isWords(messages.get(i - 1), "user")) {
                String both = messages.get(i - 1).path("content").asText() + "\n\n"
                        + messages.get(i).path("content").asText();
                ((ObjectNode) messages.get(i - 1)).put("content", both);
                messages.remove(i);
                joined = true;
            }
        }
        return joined;
    }

    private static boolean isWords(JsonNode message, String role) {
        return message instanceof ObjectNode
                && message.path("role").asText().equals(role)
                && message.path("content").isTextual();
    }
}
