package app.stride.coach.testkit;

import app.stride.embedded.ScriptedServer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A language model that says what a test wants, in OpenAI's protocol, and shows what it was told. */
public final class ScriptedModel implements AutoCloseable {
    private static final String PATH = "/v1/chat/completions";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ScriptedServer server;
    private volatile Runnable first = () -> {};
    private final CompletableFuture<Void> listenerGone = new CompletableFuture<>();

    private ScriptedModel(ScriptedServer server) {
        this.server = server;
    }

    /** Starts to listen at an address; says nothing of worth until it is told to. */
    public static ScriptedModel at(String address) {
        return new ScriptedModel(ScriptedServer.at(address));
    }

    /** Has something happen when it is asked, before it answers. */
    public ScriptedModel doingFirst(Runnable event) {
        first = event;
        return this;
    }

    private void script(ScriptedServer.Answer answer) {
        server.answer(PATH, (exchange, end) -> {
            first.run();
            answer.to(exchange, end);
        });
    }

    /** Answers in these pieces: as a stream to who wants one, else all at once. */
    public ScriptedModel says(String... pieces) {
        script((exchange, end) -> {
            if (question(exchange).path("stream").asBoolean()) {
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
        script((exchange, end) -> {
            String message = messages[Math.min(turn.getAndIncrement(), messages.length - 1)];
            if (question(exchange).path("stream").asBoolean()) {
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
        script((exchange, end) -> {
            beginStream(exchange);
            for (String piece : pieces) {
                write(exchange, chunk(piece));
            }
            end.await();
        });
        return this;
    }

    /** Says these pieces, and then the line breaks. */
    public ScriptedModel breaksOffAfter(String... pieces) {
        script((exchange, end) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, Short.MAX_VALUE); // of which much less comes
            for (String piece : pieces) {
                write(exchange, chunk(piece));
            }
        });
        return this;
    }

    /** Repeats a piece until the listener is gone. */
    public ScriptedModel talksForever(String piece) {
        script((exchange, end) -> {
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
        script((exchange, end) -> ScriptedServer.send(exchange, 200, type, body));
        return this;
    }

    /** Answers with these bytes, piece by piece, whatever was asked. */
    public ScriptedModel streams(String type, String... pieces) {
        script((exchange, end) -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 0);
            for (String piece : pieces) {
                write(exchange, piece);
            }
        });
        return this;
    }

    /** Answers each question with what it makes of it; with nothing, a failure, where that is empty. */
    public ScriptedModel replies(Function<JsonNode, Optional<String>> answer) {
        script((exchange, end) -> {
            Optional<String> text = answer.apply(question(exchange));
            if (text.isEmpty()) {
                ScriptedServer.send(exchange, 500, "application/json", "{}");
            } else {
                ScriptedServer.send(exchange, 200, "application/json", completion(text.get()));
            }
        });
        return this;
    }

    /** Refuses what does not please it, with these words; else says something. */
    public ScriptedModel saysUnless(String answer, Predicate<JsonNode> displeases, int status, String refusal) {
        script((exchange, end) -> {
            JsonNode question = question(exchange);
            if (displeases.test(question)) {
                ScriptedServer.send(exchange, status, "application/json", refusal);
            } else if (question.path("stream").asBoolean()) {
                beginStream(exchange);
                write(exchange, chunk(answer));
                write(exchange, "data: [DONE]\n\n");
            } else {
                ScriptedServer.send(exchange, 200, "application/json", completion(answer));
            }
        });
        return this;
    }

    /** Is too busy for now. */
    public ScriptedModel wantsToBeLeftAloneUntil(String retryAfter) {
        script((exchange, end) -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            ScriptedServer.send(exchange, 429, "text/plain", "slow down");
        });
        return this;
    }

    public ScriptedModel fails(int status) {
        script((exchange, end) ->
                ScriptedServer.send(exchange, status, "application/json", "{\"error\":{\"message\":\"no\"}}"));
        return this;
    }

    /** Takes the question and never answers. */
    public ScriptedModel isSilent() {
        server.silent(PATH);
        return this;
    }

    /** Forgets what it was asked. */
    public void forget() {
        server.seen().clear();
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

    private static JsonNode question(HttpExchange exchange) throws IOException {
        return parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
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
