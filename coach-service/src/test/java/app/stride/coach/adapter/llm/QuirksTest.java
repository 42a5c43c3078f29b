package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.testkit.ScriptedModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that refuses what its kin refuses, in their words. */
class QuirksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = """
            {"model":"m","max_tokens":100,"stream_options":{"include_usage":true},"tools":[{"type":"function"}],"tool_choice":"auto",
             "messages":[{"role":"system","content":"You coach."},{"role":"user","content":"Facts."},{"role":"user","content":"Sum."},
              {"role":"user","content":"A?"},{"role":"assistant","content":"B."},{"role":"user","content":"C?"}]}
            """;

    private final ModelHttp http = new ModelHttp(HttpClient.newHttpClient());
    private String address;
    private ScriptedModel model;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            address = "http://127.0.0.1:" + free.getLocalPort() + "/v1";
        }
        model = ScriptedModel.at(address);
    }

    @AfterEach
    void stop() {
        model.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        "Ollama",
                        400,
                        "registry.ollama.ai/library/gemma:2b does not support tools",
                        question -> question.has("tools")),
                refusal(
                        "vLLM",
                        400,
                        "\"auto\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set",
                        question -> question.has("tools") || question.has("tool_choice")),
                refusal("llama.cpp", 500, "tools param requires --jinja flag", question -> question.has("tools")),
                refusal(
                        "OpenRouter",
                        404,
                        "No endpoints found that support tool use.",
                        question -> question.has("tools")),
                refusal(
                        "Groq",
                        400,
                        "tool calling is not supported with this model",
                        question -> question.has("tools")),
                refusal(
                        "an old proxy",
                        400,
                        "Unrecognized request argument supplied: stream_options",
                        question -> question.has("stream_options")),
                refusal(
                        "a new model",
                        400,
                        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
                        question -> question.has("max_tokens")),
                refusal(
                        "vLLM with Mistral",
                        400,
                        "Conversation roles must alternate user/assistant/user/assistant/...",
                        QuirksTest::hasTwoInARow),
                refusal(
                        "Gemma",
                        400,
                        "System role not supported",
                        question ->
                                question.at("/messages/0/role").asText().equals("system") || hasTwoInARow(question)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatAServerDoesNotTakeItIsAskedWithoutFromThenOn(
            String server, int status, String words, Predicate<JsonNode> displeases) throws IOException {
        // Given
        model.saysUnless("Run easy.", displeases, status, JSON.writeValueAsString(List.of(words)));

        // When
        String first = ask(QUESTION);
        String second = ask(QUESTION);

        // Then
        assertThat(List.of(first, second)).as(server).allMatch(answer -> answer.contains("Run easy."));
        assertThat(model.timesAsked()).as("refused once, answered twice").isEqualTo(3);
        assertThat(model.lastShown().toString()).contains("You coach.", "Facts.", "Sum.", "A?", "B.", "C?");
    }

    @Test
    void aServerMayHaveSeveralQuirks() {
        model.saysUnless(
                "Run easy.",
                question -> question.has("tools") || hasTwoInARow(question),
                400,
                "this model does not support tools; conversation roles must alternate");
        assertThat(ask(QUESTION)).contains("Run easy.");
        assertThat(model.timesAsked()).isEqualTo(3);
    }

    @Test
    void anotherModelOfTheServerIsAskedAsEver() {
        model.saysUnless(
                "Run easy.",
                question -> question.path("model").asText().equals("m") && question.has("tools"),
                400,
                "m does not support tools");
        ask(QUESTION);
        ask(QUESTION.replace("\"m\"", "\"n\""));
        assertThat(model.lastQuestion().has("tools")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500})
    void aRefusalThatSaysNothingOfIsFinal(int status) {
        model.saysUnless("", question -> true, status, "{\"error\":{\"message\":\"no\"}}");
        assertThatThrownBy(() -> ask(QUESTION)).isInstanceOf(Refusal.class);
        assertThat(model.timesAsked()).isEqualTo(1);
    }

    @Test
    void aServerThatRefusesWhateverIsChangedIsNotAskedForever() {
        model.saysUnless("", question -> true, 400, "tools not supported, stream_options, roles must alternate");
        assertThatThrownBy(() -> ask(QUESTION)).isInstanceOf(Refusal.class);
        assertThat(model.timesAsked()).isEqualTo(4);
    }

    private String ask(String question) {
        return http.execute(HttpRequest.builder()
                        .method(HttpMethod.POST)
                        .url(address + "/chat/completions")
                        .addHeader("Content-Type", "application/json")
                        .body(question)
                        .build())
                .body();
    }

    private static Arguments refusal(String server, int status, String words, Predicate<JsonNode> displeases) {
        return Arguments.of(server, status, words, displeases);
    }

    private static boolean hasTwoInARow(JsonNode question) {
        List<String> roles = StreamSupport.stream(question.path("messages").spliterator(), false)
                .map(message -> message.path("role").asText())
                .toList();
        for (int i = 1; i < roles.size(); i++) {
            if (roles.get(i).equals("user") && roles.get(i - 1).equals("user")) {
                return true;
            }
        }
        return false;
    }
}
