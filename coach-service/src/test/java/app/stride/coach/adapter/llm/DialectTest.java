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
                .containsExactly("0 call_0 one {", "0   }", "1 call_1 two {}");
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
    void argumentsThatAreAnObjectBecomeText() {
        assertThat(calls(piece("{\"function\":{\"name\":\"one\",\"arguments\":{\"a\":1}}}")))
                .containsExactly("0 call_0 one {\"a\":1}");
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
            return call.path("index").asText() + " " + call.path("id").asText() + " "
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
