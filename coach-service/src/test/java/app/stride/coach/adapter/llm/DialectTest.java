package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.HttpException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialectTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Dialect dialect = new Dialect();

    @Test
    void severalCallsInOnePieceBecomeSeveralPieces() {
        assertThat(calls(piece("""
                        {"id":"a","function":{"name":"one","arguments":"{}"}},
                        {"id":"b","function":{"name":"two","arguments":"{}"}}"""))).containsExactly("0 a one {}", "1 b two {}");
    }

    @Test
    void callsWithoutIdsAndIndexesAreToldApartByTheirNames() {
        assertThat(calls(
                        piece("{\"function\":{\"name\":\"one\",\"arguments\":\"{\"}}"),
                        piece("{\"function\":{\"arguments\":\"}\"}}"),
                        piece("{\"function\":{\"name\":\"two\",\"arguments\":\"{}\"}}")))
                .containsExactly("0 ID one {", "0   }", "1 ID two {}");
    }

    @Test
    void idsAndNamesThatAreRepeatedAreToldOnce() {
        assertThat(calls(
                        piece("{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"one\",\"arguments\":\"{\"}}"),
                        piece("{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"one\",\"arguments\":\"}\"}}")))
                .containsExactly("0 a one {", "0   }");
    }

    @Test
    void callsThatAllHaveTheIndexZeroAreToldApartByTheirIds() {
        assertThat(calls(
                        piece("{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"one\",\"arguments\":\"{}\"}}"),
                        piece("{\"index\":0,\"id\":\"b\",\"function\":{\"name\":\"one\",\"arguments\":\"{}\"}}")))
                .containsExactly("0 a one {}", "1 b one {}");
    }

    @Test
    void callsThatAllHaveTheIndexZeroAndNoIdAreToldApartByTheirWholeArguments() {
        assertThat(calls(
                        piece(
                                "{\"index\":0,\"id\":\"\",\"function\":{\"name\":\"one\",\"arguments\":\"{\\\"a\\\":1}\"}}"),
                        piece(
                                "{\"index\":0,\"id\":\"\",\"function\":{\"name\":\"one\",\"arguments\":\"{\\\"a\\\":\"}}"),
                        piece("{\"index\":0,\"function\":{\"arguments\":\"2}\"}}")))
                .containsExactly("0 ID one {\"a\":1}", "1 ID one {\"a\":", "1   2}");
    }

    @Test
    void argumentsThatAreAnObjectBecomeText() {
        assertThat(calls(piece("{\"function\":{\"name\":\"one\",\"arguments\":{\"a\":1}}}")))
                .containsExactly("0 ID one {\"a\":1}");
    }

    @Test
    void anErrorInTheMiddleOfAStreamIsAFailure() {
        assertThatThrownBy(() -> dialect.piece("{\"error\":{\"code\":429,\"message\":\"slow down\"}}"))
                .isInstanceOf(HttpException.class)
                .extracting(failure -> ((HttpException) failure).statusCode())
                .isEqualTo(429);
    }

    @Test
    void contentInPartsIsText() throws JsonProcessingException {
        String whole = dialect.whole(
                "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"Run \"},{\"type\":\"text\",\"text\":\"easy.\"}]}}]}");
        assertThat(JSON.readTree(whole).at("/choices/0/message/content").asText())
                .isEqualTo("Run easy.");
    }

    @Test
    void whatNobodyKnowsIsLeftOut() throws JsonProcessingException {
        String whole = dialect.whole(
                "{\"id\":7,\"created\":1.5,\"choices\":[{\"index\":\"x\",\"message\":{\"role\":\"model\",\"content\":\"Run.\",\"reasoning_content\":\"hm\","
                        + "\"refusal\":{},\"annotations\":[1]},\"finish_reason\":{\"type\":\"eos\"},\"logprobs\":7}],\"usage\":{\"prompt_tokens\":\"12\",\"cost\":{}}}");
        assertThat(JSON.readTree(whole))
                .isEqualTo(JSON.readTree(
                        "{\"id\":\"7\",\"model\":\"\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Run.\"}}],"
                                + "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":0,\"total_tokens\":12}}"));
    }

    @Test
    void anErrorThatIsTheAnswerItselfIsAFailure() {
        assertThatThrownBy(() -> dialect.piece("{\"object\":\"error\",\"message\":\"too long\",\"code\":400}"))
                .isInstanceOf(HttpException.class);
        assertThatThrownBy(() -> dialect.whole("{\"error\":\"model is loading\"}"))
                .isInstanceOf(HttpException.class);
    }

    @Test
    void whatIsNoJsonStaysAsItIs() {
        assertThat(dialect.piece("[DONE]")).containsExactly("[DONE]");
        assertThat(dialect.piece(" ")).isEmpty();
        assertThat(dialect.whole("<html>")).isEqualTo("<html>");
    }

    private List<String> calls(String... data) {
        List<String> calls = new ArrayList<>();
        for (String piece : data) {
            for (String clear : dialect.piece(piece)) {
                calls.add(described(clear));
            }
        }
        return calls;
    }

    private static String described(String piece) {
        try {
            JsonNode call = JSON.readTree(piece).at("/choices/0/delta/tool_calls/0");
            return call.path("index").asText() + " " + call.path("id").asText().replaceFirst("^call\\d{5}$", "ID") + " "
                    + call.at("/function/name").asText() + " "
                    + call.at("/function/arguments").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String piece(String calls) {
        return "{\"choices\":[{\"delta\":{\"content\":null,\"tool_calls\":[" + calls + "]},\"finish_reason\":null}]}";
    }
}
