package app.stride.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcResponseFilter.OidcResponseFilterContext;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.buffer.Buffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOfKeysTest {
    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\":[]}", "{}"})
    void aSetWithoutKeysIsNotTaken(String body) {
        assertThatThrownBy(() -> read(200, body)).isInstanceOf(OIDCException.class);
    }

    @Test
    void aSetWithKeysIsTakenAndOtherAnswersAreTheFrameworksToJudge() {
        assertThatCode(() -> read(200, "{\"keys\":[{\"kid\":\"a\"}]}")).doesNotThrowAnyException();
        assertThatCode(() -> read(502, "<html>away</html>")).doesNotThrowAnyException();
    }

    private static void read(int status, String body) {
        new ReadingOfKeys()
                .filter(new OidcResponseFilterContext(
                        new OidcRequestContextProperties(Map.of()),
                        status,
                        MultiMap.caseInsensitiveMultiMap(),
                        Buffer.buffer(body)))
                .await()
                .indefinitely();
    }
}
