package app.stride.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    @Test
    void itHasTheMembersOfTheStandardAndItsOwn() {
        JsonObject json = Problem.badGateway("coach").body("/v1/coach/context").toJsonObject();

        assertThat(json.getMap())
                .containsEntry("type", "about:blank")
                .containsEntry("title", "Bad Gateway")
                .containsEntry("status", 502)
                .containsEntry("instance", "/v1/coach/context")
                .containsEntry("part", "coach");
        assertThat(json.getString("detail")).contains("coach").endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 406, 413, 414, 415, 418, 421, 431, 500, 503, 505, 599})
    void everyStatusHasASentenceThatAPersonCanActOn(int status) {
        Problem problem = Problem.ofStatus(status);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.detail()).matches("[A-Z].{15,}\\.");
    }

    @ParameterizedTest
    @CsvSource({"1048576, 1 MB", "2147483648, 2 GB", "1500, 1500 bytes", "1536, 1536 bytes", "2048, 2 KB", "0, 0 bytes"
    })
    void aBoundIsSaidInTheLargestWholeUnit(long bytes, String words) {
        assertThat(Bytes.inWords(bytes)).isEqualTo(words);
    }
}
