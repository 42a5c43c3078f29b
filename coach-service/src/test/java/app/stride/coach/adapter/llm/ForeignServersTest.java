package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.Question;
import app.stride.coach.domain.conversation.ToolCall;
import app.stride.coach.testkit.ScriptedModel;
import app.stride.coach.usecase.Model.Said;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.budget.Budgets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak OpenAI's protocol in their own way: Ollama, vLLM, LM Studio, llama.cpp, OpenRouter, Azure, Mistral, Groq and worse. */
class ForeignServersTest {

    private static final String SSE = "text/event-stream";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 9);
    private static final Question QUESTION =
            new Question(Optional.empty(), Optional.empty(), List.of(), "How was my week?");

    private ScriptedModel server;
    private ModelParts parts;
    private OpenAiModel model;

    @BeforeEach
    void start() throws IOException {
        String address;
        try (ServerSocket free = new ServerSocket(0)) {
            address = "http://127.0.0.1:" + free.getLocalPort() + "/v1";
        }
        server = ScriptedModel.at(address);
        LlmConfig config = LlmConfigTest.config(Map.of("stride.llm.base-url", address, "stride.llm.timeout", "20s"));
        parts = new ModelParts(
                config,
                Budgets.unlimited(),
                new ModelMetrics(new SimpleMeterRegistry()),
                new ModelTraces(OpenTelemetry.noop().getTracer("test"), config));
        model = new OpenAiModel(parts);
    }

    @AfterEach
    void stop() {
        parts.stop();
        server.close();
    }

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of("comments and keep-alives", SSE, new String[] {
                    ": OPENROUTER PROCESSING\n\n",
                    ":\n\n",
                    "event: message\nid: 7\nretry: 100\n" + piece("Run "),
                    piece("easy."),
                    done()
                }),
                Arguments.of("carriage returns", SSE, new String[] {
                    piece("Run ").replace("\n", "\r\n"),
                    piece("easy.").replace("\n", "\r\n"),
                    done().replace("\n", "\r\n")
                }),
                Arguments.of("no blank after the colon", SSE, new String[] {
                    piece("Run ").replace("data: ", "data:"),
                    piece("easy.").replace("data: ", "data:"),
                    "data:[DONE]\n\n"
                }),
                Arguments.of("no [DONE]", SSE, new String[] {piece("Run "), piece("easy."), end("stop")}),
                Arguments.of("nothing at the end at all", SSE, new String[] {piece("Run "), piece("easy.")}),
                Arguments.of("a last event without an empty line", SSE, new String[] {
                    piece("Run "), piece("easy.").replace("\n\n", "\n")
                }),
                Arguments.of(
                        "a trickle of single bytes",
                        SSE,
                        (piece("Run ") + piece("easy.") + end("stop") + done()).split("(?<=.)")),
                Arguments.of("an unknown reason to end", SSE, new String[] {
                    piece("Run "), piece("easy."), end("eos_token"), done()
                }),
                Arguments.of("usage in the last piece", SSE, new String[] {
                    piece("Run "),
                    piece("easy."),
                    "data:"
                            + " {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2,\"total_tokens\":11}}\n\n",
                    done()
                }),
                Arguments.of("usage by itself, with more in it than anybody knows", SSE, new String[] {
                    piece("Run "),
                    piece("easy."),
                    "data:"
                            + " {\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2,\"cost\":0.1,\"queue_time\":{}},\"x_groq\":{\"id\":1}}\n\n",
                    done()
                }),
                Arguments.of("filter results before the first word", SSE, new String[] {
                    "data:"
                            + " {\"choices\":[],\"prompt_filter_results\":[{\"prompt_index\":0,\"content_filter_results\":{}}]}\n\n",
                    "data:"
                            + " {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null},\"content_filter_results\":{},\"logprobs\":null}]}\n\n",
                    piece("Run "),
                    piece("easy."),
                    done()
                }),
                Arguments.of("content that is null, absent, or in parts", SSE, new String[] {
                    "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\n\n",
                    "data: {\"choices\":[{\"delta\":null}]}\n\n",
                    "data: {\"choices\":[{\"delta\":{\"content\":[{\"type\":\"text\",\"text\":\"Run \"}]}}]}\n\n",
                    "data: {\"choices\":[{\"delta\":{\"content\":\"easy.\",\"tool_calls\":null}}]}\n\n",
                    done()
                }),
                Arguments.of("messages instead of deltas", SSE, new String[] {
                    piece("Run ").replace("delta", "message"), piece("easy.").replace("delta", "message"), done()
                }),
                Arguments.of("thoughts in a field of their own", SSE, new String[] {
                    "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"secret\"}}]}\n\n",
                    "data: {\"choices\":[{\"delta\":{\"reasoning\":\"secret\",\"content\":\"\"}}]}\n\n",
                    piece("Run "),
                    piece("easy."),
                    done()
                }),
                Arguments.of("thoughts in the answer, cut anywhere", SSE, new String[] {
                    piece("<th"), piece("ink>sec"), piece("ret</thi"), piece("nk>\\n\\nRun "), piece("easy."), done()
                }),
                Arguments.of("a whole answer, whatever it was asked for", "application/json", new String[] {
                    "\n"
                            + "{\"object\":\"chat.completion\",\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"<think>secret</think>Run"
                            + " easy.\"},\"finish_reason\":\"stop\"}]}"
                }),
                Arguments.of("a whole answer that is said to be a stream", SSE, new String[] {
                    "{\"choices\":[{\"message\":{\"content\":\"Run easy.\"}}]}"
                }),
                Arguments.of("a stream that is said to be JSON", "application/json", new String[] {
                    piece("Run "), piece("easy."), done()
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void isUnderstood(String accent, String type, String[] pieces) {
        server.streams(type, pieces);
        assertThat(words(stream())).as(accent).isEqualTo("Run easy.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"error\":{\"message\":\"overloaded\",\"code\":503}}\n\n",
                "data: {\"error\":\"overloaded\"}\n\n",
                "event: error\ndata: {\"message\":\"overloaded\"}\n\n",
                "data: {\"object\":\"error\",\"message\":\"overloaded\",\"code\":503}\n\n",
                "data: {\"type\":\"error\",\"message\":\"overloaded\"}\n\n",
            })
    void anErrorInTheMiddleOfAStreamIsAFailure(String error) {
        server.streams(SSE, piece("Run "), error, done());
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"message\":\"slow down\",\"type\":\"tokens\",\"code\":\"rate_limit_exceeded\"}}|BUSY",
                "{\"error\":{\"message\":\"no\",\"type\":\"insufficient_quota\",\"code\":null}}|BUSY",
                "{\"error\":{\"code\":\"429\"}}|BUSY",
                "{\"error\":{\"code\":8,\"status\":\"RESOURCE_EXHAUSTED\"}}|BUSY",
                "{\"error\":{\"code\":\"invalid_api_key\"}}|REFUSED",
                "{\"error\":{\"code\":\"model_not_found\",\"type\":\"invalid_request_error\"}}|UNKNOWN",
                "{\"error\":{\"code\":\"context_length_exceeded\",\"type\":\"invalid_request_error\"}}|REJECTED",
                "{\"error\":{\"type\":\"server_error\"}}|UNREACHABLE",
                "{\"error\":\"rate limit reached\"}|BUSY",
                "{\"error\":\"something broke\"}|UNREACHABLE",
            })
    void anErrorInTheMiddleOfAStreamMeansWhatItsWordsSay(String error, Reason reason) {
        server.streams(SSE, piece("Run "), "data: " + error + "\n\n", done());
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    @Test
    void aStreamThatEndsInTheMiddleOfASentenceHasBrokenOff() {
        server.streams(SSE, piece("Run easy. Then"), piece(" run 10 "));
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @Test
    void whatAServerSaysToBeTheEndIsTheEnd() {
        server.streams(SSE, piece("Run 10 km"), end("eos"));
        assertThat(words(stream())).isEqualTo("Run 10 km");
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "content_filter", "max_tokens", "MAX_TOKENS", "model_length"})
    void whatAServerEndsBeforeTheModelDoesIsNotWhole(String reason) {
        server.streams(SSE, piece("Run 10 km"), end(reason), done());
        assertThat(stream()).containsExactly(new Said.Words("Run 10 km"), new Said.CutShort());

        server.mumbles(
                "application/json",
                "{\"choices\":[{\"message\":{\"content\":\"Run 10 km\"},\"finish_reason\":\"" + reason + "\"}]}");
        assertThat(answer()).containsExactly(new Said.Words("Run 10 km"), new Said.CutShort());
    }

    @Test
    void whoeverThinksUntilNothingIsLeftIsToldOfAsThat() {
        String thought = "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"secret\",\"content\":\"\"}}]}\n\n";
        server.streams(SSE, thought, end("length"), done());
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.sentence()).contains("max-answer-tokens"));

        server.mumbles(
                "application/json",
                "{\"choices\":[{\"message\":{\"content\":\"\",\"reasoning_content\":\"secret\"},\"finish_reason\":\"length\"}]}");
        assertThatThrownBy(this::answer)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.CUT_SHORT));
    }

    @Test
    void whoeverIsStoppedByTheProviderIsNotToldOnlyOfTokens() {
        server.streams(SSE, end("content_filter"), done());
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.sentence()).contains("in other words"));
    }

    @Test
    void aThoughtThatIsCutShortIsNoAnswer() {
        // Given
        server.streams(SSE, piece("secret "), piece("</think>"), piece("Run easy."), done());
        stream();

        // When
        server.streams(SSE, piece("secret plans"), end("length"), done());

        // Then
        assertThat(stream()).containsExactly(new Said.CutShort());
    }

    @Test
    void aCallOfAToolThatIsCutShortIsACall() {
        server.inTurn(
                "{\"content\":null,\"tool_calls\":[{\"function\":{\"name\":\"get_plan_week\",\"arguments\":\"{\\\"da\"}}]},\"finish_reason\":\"length\"");
        assertThat(stream())
                .singleElement()
                .isInstanceOfSatisfying(
                        Said.Wants.class,
                        wants -> assertThat(wants.calls().get(0).arguments()).isEmpty());
    }

    @Test
    void aWholeAnswerIsHeardWithoutItsThoughts() {
        server.says("<think>secret</think>\n\nRun easy.");
        assertThat(answer()).containsExactly(new Said.Words("Run easy."));
    }

    @Test
    void nothingButThoughtsIsNoAnswer() {
        server.says("<think>secret");
        assertThatThrownBy(this::answer)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UNINTELLIGIBLE));
    }

    @Test
    void aThoughtWhoseBeginningStoodInThePromptIsTakenBackOnceAndThenNotHeard() {
        server.streams(SSE, piece("secret "), piece("</think>"), piece("Run easy."), done());
        assertThat(stream()).containsExactly(new Said.Words("secret "), new Said.Anew(), new Said.Words("Run easy."));
        assertThat(stream()).containsExactly(new Said.Words("Run easy."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad Gateway</html>", "{\"error\":null}", "[]", "\u0000", "slow down"})
    void aRefusalNeedNotBeJson(String body) {
        server.saysUnless("", question -> true, 500, body);
        assertThatThrownBy(this::answer).hasMessageContaining("UNREACHABLE");
        assertThatThrownBy(this::stream).hasMessageContaining("UNREACHABLE");
        assertThat(server.timesAsked()).isEqualTo(2);
    }

    @Test
    void howLongToWaitMayBeADate() {
        ZonedDateTime later = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5);
        server.wantsToBeLeftAloneUntil(DateTimeFormatter.RFC_1123_DATE_TIME.format(later));
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.sentence()).matches(".*try again in [45] minutes.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "-5", "99999999999", "Wed, 99 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 07:28:00 GMT"})
    void anOddTimeToWaitIsNotRepeated(String odd) {
        server.wantsToBeLeftAloneUntil(odd);
        assertThatThrownBy(this::stream)
                .isInstanceOfSatisfying(
                        ModelUnavailable.class,
                        failure -> assertThat(failure.sentence()).contains("try again in a few minutes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"get_plan_week\",\"arguments\":{}}",
                "{\"name\":\"get_plan_week\",\"arguments\":\"\"}",
                "{\"name\":\"get_plan_week\",\"arguments\":null}",
                "{\"name\":\"get_plan_week\"}",
                "{\"name\":\"functions.get_plan_week:0\",\"arguments\":\"{}\"}",
            })
    void aCallOfAToolNeedsNeitherIdNorArguments(String function) {
        // Given
        server.inTurn("{\"content\":null,\"tool_calls\":[{\"function\":" + function + "}]}");

        // When, Then
        for (List<Said> said : List.of(stream(), answer())) {
            assertThat(said).singleElement().isInstanceOfSatisfying(Said.Wants.class, wants -> {
                ToolCall call = wants.calls().get(0);
                assertThat(call.name()).isEqualTo("get_plan_week");
                assertThat(call.id()).as("as Mistral wants it").matches("[a-zA-Z0-9]{9}");
                assertThat(call.arguments()).contains(Map.of());
            });
        }
    }

    @Test
    void whatNoToolTakesIsNotTakenAlong() {
        // Given
        String endless = "x".repeat(20_000);
        server.inTurn("{\"content\":null,\"tool_calls\":[{\"id\":\"" + endless + "\",\"function\":{\"name\":\""
                + endless + "\",\"arguments\":\"{\\\"a\\\":\\\"" + endless + "\\\"}\"}}]}");

        // When, Then
        assertThat(stream()).singleElement().isInstanceOfSatisfying(Said.Wants.class, wants -> {
            ToolCall call = wants.calls().get(0);
            assertThat(call.id()).hasSizeLessThan(20);
            assertThat(call.name()).hasSize(64);
            assertThat(call.arguments()).isEmpty();
        });
    }

    @Test
    void whoStopsListeningEndsTheCall() {
        server.talksForever("bla ");
        assertThat(model.stream(QUESTION, account(), LONG_ENOUGH)
                        .select()
                        .first(3)
                        .collect()
                        .asList()
                        .await()
                        .atMost(LONG_ENOUGH))
                .hasSize(3);
        assertThat(server.listenerGone()).succeedsWithin(Duration.ofSeconds(2));
    }

    private List<Said> stream() {
        return all(model.stream(QUESTION, account(), LONG_ENOUGH));
    }

    private List<Said> answer() {
        return all(model.answer(QUESTION, account(), LONG_ENOUGH));
    }

    private static List<Said> all(Multi<Said> said) {
        return said.collect().asList().await().atMost(LONG_ENOUGH);
    }

    private static String words(List<Said> said) {
        StringBuilder words = new StringBuilder();
        said.forEach(piece -> words.append(piece instanceof Said.Words heard ? heard.text() : piece));
        return words.toString();
    }

    private static Account account() {
        return new Account(new AthleteId("ada"), TODAY, TODAY);
    }

    private static String piece(String text) {
        return "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
                + "\"},\"finish_reason\":null}]}\n\n";
    }

    private static String end(String reason) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}\n\n";
    }

    private static String done() {
        return "data: [DONE]\n\n";
    }
}
