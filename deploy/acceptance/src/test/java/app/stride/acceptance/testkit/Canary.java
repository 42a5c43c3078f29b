package app.stride.acceptance.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A value that is put into inputs, and what was answered to it. What athletes tell of themselves may be given back to
 * them, but not by a refusal; whatever else they send is given back by no answer.
 */
public final class Canary {
    /** Below the limit of any kind of call. */
    static final int CALLS_PER_ATHLETE = 50;

    private static final int LONGEST_SHOWN = 600;

    /** Of an answer with several lines of JSON, nothing after the first may be missed. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String value = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final List<String> repeated = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final Stride stride;
    private final Wire wire;
    private int calls;

    public Canary(Stride stride) {
        this.stride = stride;
        this.wire = new Wire(stride);
    }

    /** For what athletes tell of themselves; part of the other one, so that whoever looks for this finds both. */
    public String own() {
        return value;
    }

    /** For everything else: names, headers, queries, paths, tokens. */
    public String foreign() {
        return value + "x";
    }

    /** Its hexadecimal digits, 32 of them. */
    String digits() {
        return value.substring(value.length() - 32);
    }

    /** The answers that gave it back although they must not. */
    public List<String> repeated() {
        return repeated;
    }

    /** The answers that nobody may get, whatever they sent. */
    public List<String> faults() {
        return faults;
    }

    /** The signatures of all tokens that were called with: no others have the same. */
    public List<String> signatures() {
        return tokens.stream()
                .map(token -> token.substring(token.lastIndexOf('.') + 1))
                .toList();
    }

    /** A token of an athlete of whom nothing is known. */
    String newToken() {
        String token = stride.tokenOf("canary bird " + UUID.randomUUID());
        isCalledWith(token);
        return token;
    }

    void isCalledWith(String token) {
        tokens.add(token);
    }

    /** Sends something by one athlete or another, and looks at the answer. */
    HttpResponse<String> send(String what, String method, String path, byte[] body, String... headers) {
        if (calls++ % CALLS_PER_ATHLETE == 0) {
            newToken();
        }
        return sendBy(tokens.get(tokens.size() - 1), what, method, path, body, headers);
    }

    /** The same by the athlete of this token. */
    HttpResponse<String> sendBy(String token, String what, String method, String path, byte[] body, String... headers) {
        HttpResponse<String> answer = wire.call(method, path, token, body, headers);
        look(what, answer);
        String fault = Wire.fault(answer);
        if (!fault.isEmpty()) {
            faults.add(what + " → " + fault);
        }
        return answer;
    }

    /** Looks at an answer only for what it gives back. */
    void look(String what, HttpResponse<String> answer) {
        boolean refused = answer.statusCode() >= 400;
        String said = answer.body();
        if (parsed(said) instanceof ObjectNode object) {
            refused |= isRefusedCall(object);
            said = withoutWhatIsToBeGivenBack(object).toString();
        }
        if (said.contains(refused ? own() : foreign())) {
            repeated.add(what + " → " + answer.statusCode() + " "
                    + said.substring(0, Math.min(LONGEST_SHOWN, said.length())));
        }
    }

    private static boolean isRefusedCall(JsonNode answer) {
        return answer.has("jsonrpc")
                && (answer.has("error") || answer.at("/result/isError").asBoolean());
    }

    /** Problem details have the requested path as their instance, an answer in JSON-RPC has the id of its request. */
    private static ObjectNode withoutWhatIsToBeGivenBack(ObjectNode answer) {
        if (answer.has("jsonrpc")) {
            answer.remove("id");
        } else if (answer.has("title") && answer.has("status")) {
            answer.remove("instance");
        }
        return answer;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance(); // calendars, tables, pages
        }
    }
}
