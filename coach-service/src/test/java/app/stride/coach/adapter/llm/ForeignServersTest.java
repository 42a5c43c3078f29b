package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.domain.question.ToolCall;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.chat.Model.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak OpenAI's protocol in their own way: Ollama, vLLM, LM Studio, llama.cpp, OpenRouter, Azure, Mistral, Groq and worse. */
class ForeignServersTest extends ForeignServer {

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
}
