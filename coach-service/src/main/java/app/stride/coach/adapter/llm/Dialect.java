package app.stride.coach.adapter.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.exception.HttpException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a server that speaks OpenAI's protocol with an accent, put into the words that LangChain4j understands. It is written anew from
 * the few things that matter, so that it does not matter what else a server adds or leaves out; see {@link DialectCalls} for calls of tools. Reasoning in fields of its
 * own stays the model's own.
 */
final class Dialect {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN_ENDS =
            Set.of("stop", "length", "tool_calls", "function_call", "content_filter");
    /** What else servers call it when an answer may be no longer. */
    private static final Set<String> OTHER_WORDS_FOR_LENGTH =
            Set.of("model_length", "max_tokens", "max_output_tokens", "max_length");

    private static final int UNKNOWN_ERROR = 502;

    private static final String DONE = "[DONE]";

    private final DialectCalls calls = new DialectCalls();
    private boolean ended;
    private String lastWords = "";

    /**
     * Whether a stream is over in the middle of a sentence, and nothing said that it would be: some servers mark no end, and most break off
     * without one.
     */
    boolean isBrokenOff() {
        String end = lastWords.stripTrailing();
        return !ended && !end.isEmpty() && Character.isLetterOrDigit(end.codePointBefore(end.length()));
    }

    /** A whole answer; what is no JSON stays as it is. */
    String whole(String body) {
        if (!(parsed(body) instanceof ObjectNode answer)) {
            return body;
        }
        failOnError(answer);
        ObjectNode clear = clear(answer);
        JsonNode choice = answer.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (message.isObject()) {
            ObjectNode said = choice(clear, choice).putObject("message").put("role", "assistant");
            tell(said, text(message.path("content")), calls.of(message.path("tool_calls")));
        }
        return clear.toString();
    }

    /** A piece of a streamed answer, as the one or several pieces that it means. */
    List<String> piece(String data) {
        if (!(parsed(data) instanceof ObjectNode piece)) {
            ended |= data.strip().equals(DONE);
            return data.isBlank() ? List.of() : List.of(data);
        }
        failOnError(piece);
        JsonNode choice = piece.path("choices").path(0);
        JsonNode delta = choice.path("delta").isObject() ? choice.path("delta") : choice.path("message");
        List<ObjectNode> wanted = calls.of(delta.path("tool_calls"));
        List<String> pieces = new ArrayList<>();
        for (int i = 1; i < wanted.size(); i++) {
            ObjectNode before = JSON.createObjectNode();
            tell(choice(before, JSON.missingNode()).putObject("delta"), null, List.of(wanted.get(i - 1)));
            pieces.add(before.toString());
        }
        ObjectNode last = clear(piece);
        if (choice.isObject()) {
            ObjectNode said = choice(last, choice).putObject("delta");
            String words = heard(text(delta.path("content")), wanted);
            ended |= !choice.path("finish_reason").isMissingNode()
                    && !choice.path("finish_reason").isNull();
            tell(said, words, wanted.isEmpty() ? List.of() : wanted.subList(wanted.size() - 1, wanted.size()));
        }
        pieces.add(last.toString());
        return pieces;
    }

    /** A whole answer of a server that was asked for a stream, as the pieces of one. */
    List<String> pieces(String body) {
        List<String> pieces = new ArrayList<>(piece(body));
        pieces.add(DONE);
        ended = true;
        return pieces;
    }

    /** What was said before a call of a tool need be no sentence. */
    private @Nullable String heard(@Nullable String words, List<ObjectNode> wanted) {
        if (!wanted.isEmpty()) {
            lastWords = "";
        } else if (words != null && !words.isBlank()) {
            lastWords = words;
        }
        return words;
    }

    private static ObjectNode clear(ObjectNode answer) {
        ObjectNode clear = JSON.createObjectNode();
        clear.put("id", answer.path("id").asText(""));
        clear.put("model", answer.path("model").asText(""));
        clear.putArray("choices");
        JsonNode usage = answer.path("usage");
        int asked = usage.path("prompt_tokens").asInt();
        int answered = usage.path("completion_tokens").asInt();
        if (asked > 0 || answered > 0) {
            clear.putObject("usage")
                    .put("prompt_tokens", asked)
                    .put("completion_tokens", answered)
                    .put(
                            "total_tokens",
                            Math.max(
                                    asked + answered, usage.path("total_tokens").asInt()));
        }
        return clear;
    }

    /** A choice with the reason to end, where it is one that is known. */
    private static ObjectNode choice(ObjectNode answer, JsonNode original) {
        ObjectNode choice = answer.withArrayProperty("choices").addObject().put("index", 0);
        String end = original.path("finish_reason").asText();
        if (KNOWN_ENDS.contains(end)) {
            choice.put("finish_reason", end);
        } else if (OTHER_WORDS_FOR_LENGTH.contains(end.toLowerCase(Locale.ROOT))) {
            choice.put("finish_reason", "length");
        }
        return choice;
    }

    private static void tell(ObjectNode message, @Nullable String text, List<ObjectNode> calls) {
        if (text != null) {
            message.put("content", text);
        }
        if (!calls.isEmpty()) {
            message.putArray("tool_calls").addAll(calls);
        }
    }

    /** Content in parts becomes text. */
    private static @Nullable String text(JsonNode content) {
        if (content instanceof ArrayNode parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(
                    part.isTextual() ? part.asText() : part.path("text").asText("")));
            return text.toString();
        }
        return content.isTextual() ? content.asText() : content.path("text").asText(null);
    }

    private static void failOnError(ObjectNode answer) {
        JsonNode error = answer.path("error");
        boolean is = answer.path("object").asText().equals("error")
                || answer.path("type").asText().equals("error");
        if (error.isObject() || error.isTextual() || is) {
            throw new HttpException(status(error.isObject() ? error : answer), "error in an answer");
        }
    }

    /** An error's status, or what its words say of it, as a status would. */
    private static int status(JsonNode error) {
        int code = error.path("code").asInt(error.path("status").asInt());
        if (code >= 400 && code < 600) {
            return code;
        }
        String words = error.path("code").asText() + " " + error.path("type").asText() + " "
                + error.path("status").asText() + " " + error.path("error").asText();
        return Arrays.stream(Trouble.values())
                .filter(trouble -> trouble.words.matcher(words).find())
                .findFirst()
                .map(trouble -> trouble.status)
                .orElse(UNKNOWN_ERROR);
    }

    /** What goes wrong where a stream has begun already, with the status that it would have had before. */
    private enum Trouble {
        TOO_MUCH("rate.?limit|quota|too.?many|resource.?exhausted|billing", 429),
        NO_ENTRY("api.?key|authentication|unauthenticated|permission", 401),
        NO_MODEL("model.?not.?found|not_found", 404),
        NO_SUCH_QUESTION("context.?length|invalid.?(?:request|argument)|content.?filter|too.?long", 400),
        TOO_SLOW("time.?d?.?out|deadline", 504);

        private final Pattern words;
        private final int status;

        Trouble(String words, int status) {
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
            this.status = status;
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
