package app.stride.coach.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** A language model that says what a test wants, in OpenAI's protocol, and shows what it was told. */
public final class ScriptedModel implements AutoCloseable {

    private static final String PATH = "/v1/chat/completions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScriptedServer server;
    private final CompletableFuture<Void> listenerGone = new CompletableFuture<>();

    private ScriptedModel(ScriptedServer server) {
        this.server = server;
    }

    /** Starts to listen at an address; says nothing of worth until it is told to. */
    public static ScriptedModel at(String address) {
        return new ScriptedModel(ScriptedServer.at(address));
    }

    /** Answers in these pieces: as a stream to who wants one, else all at once. */
    public ScriptedModel says(String... pieces) {
        server.answer(PATH, (exchange, end) -> {
            if (wantsStream()) {
                beginStream(exchange);
                for (String piece : pieces) {
                    write(exchange, chunk(piece));
                }
                write(exchange, "data: [DONE]\n\n");
            } else {
                ScriptedServer.send(exchange, 200, "application/json", completion(String.join("", pieces)));
            }
        });
        return this;
    }

    /**
     * Answers question after question with these messages (as OpenAI's protocol writes an assistant's one); the last one again and
     * again.
     */
    public ScriptedModel inTurn(String... messages) {
        AtomicInteger turn = new AtomicInteger();
        server.answer(PATH, (exchange, end) -> {
            String message = messages[Math.min(turn.getAndIncrement(), messages.length - 1)];
            if (wantsStream()) {
                beginStream(exchange);
                write(exchange, ": keep-alive\n\n");
                write(exchange, "data: {\"choices\":[{\"index\":0,\"delta\":" + message + "}]}\n\n");
                write(exchange, "data: {\"choices\":[],\"usage\":null}\n\n");
                write(exchange, "data: [DONE]\n\n");
            } else {
                ScriptedServer.send(
                        exchange,
                        200,
                        "application/json",
                        "{\"choices\":[{\"index\":0,\"message\":" + message + ",\"finish_reason\":\"eos\"}]}");
            }
        });
        return this;
    }

    /** A message that wants tools, each given as its name and its arguments in JSON; without ids, as some servers do. */
    public static String wanting(String... namesAndArguments) {
        StringJoiner calls = new StringJoiner(",", "[", "]");
        for (int i = 0; i < namesAndArguments.length; i += 2) {
            calls.add("{\"type\":\"function\",\"function\":{\"name\":" + quoted(namesAndArguments[i])
                    + ",\"arguments\":" + quoted(namesAndArguments[i + 1]) + "}}");
        }
        return "{\"role\":\"assistant\",\"content\":\"\",\"reasoning_content\":\"hm\",\"tool_calls\":" + calls + "}";
    }

    /** A message that says something. */
    public static String saying(String text) {
        return "{\"role\":\"assistant\",\"content\":" + quoted(text) + "}";
    }

    /** Says these pieces, and then nothing more, without an end. */
    public ScriptedModel fallsSilentAfter(String... pieces) {
        server.answer(PATH, (exchange, end) -> {
            beginStream(exchange);
            for (String piece : pieces) {
                write(exchange, chunk(piece));
            }
            end.await();
        });
        return this;
    }

    /** Repeats a piece until the listener is gone. */
    public ScriptedModel talksForever(String piece) {
        server.answer(PATH, (exchange, end) -> {
            beginStream(exchange);
            try {
                while (end.getCount() > 0) {
                    write(exchange, chunk(piece));
                }
            } catch (IOException gone) {
                listenerGone.complete(null);
            }
        });
        return this;
    }

    /** Answers something that is no answer of a model. */
    public ScriptedModel mumbles(String type, String body) {
        server.answer(PATH, (exchange, end) -> ScriptedServer.send(exchange, 200, type, body));
        return this;
    }

    public ScriptedModel fails(int status) {
        server.answer(
                PATH,
                (exchange, end) ->
                        ScriptedServer.send(exchange, status, "application/json", "{\"error\":{\"message\":\"no\"}}"));
        return this;
    }

    /** Takes the question and never answers. */
    public ScriptedModel isSilent() {
        server.silent(PATH);
        return this;
    }

    /** How often it was asked. */
    public int timesAsked() {
        return server.seen().size();
    }

    /** The messages of the last question, each as {@code role: content}. */
    public List<String> lastShown() {
        return shown(last());
    }

    /** The messages of every question. */
    public List<List<String>> allShown() {
        return server.seen().stream().map(ScriptedModel::shown).toList();
    }

    /** The last question as it came. */
    public JsonNode lastQuestion() {
        return parsed(last().body());
    }

    public ScriptedServer.Seen last() {
        return server.seen().get(server.seen().size() - 1);
    }

    /** Done when somebody hung up while {@link #talksForever} talked. */
    public CompletableFuture<Void> listenerGone() {
        return listenerGone;
    }

    @Override
    public void close() {
        server.close();
    }

    private static List<String> shown(ScriptedServer.Seen question) {
        return StreamSupport.stream(parsed(question.body()).path("messages").spliterator(), false)
                .map(message -> message.path("role").asText() + ": "
                        + message.path("content").asText())
                .toList();
    }

    private boolean wantsStream() {
        return lastQuestion().path("stream").asBoolean();
    }

    private static void beginStream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void write(HttpExchange exchange, String event) throws IOException {
        exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static String chunk(String piece) {
        return "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                + quoted(piece) + "},\"finish_reason\":null}]}\n\n";
    }

    private static String completion(String answer) {
        return "{\"id\":\"c1\",\"object\":\"chat.completion\",\"model\":\"scripted\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                + "\"content\":" + quoted(answer) + "},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}";
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
