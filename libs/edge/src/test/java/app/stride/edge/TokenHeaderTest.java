package app.stride.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"RS256\"}",
                "{\"typ\":\"JWT\"}",
                "{\"typ\":\"jwt\"}",
                "{\"typ\":\"at+jwt\"}",
                "{\"typ\":\"application/at+jwt\"}",
                "{\"typ\":\"AT+JWT\",\"x5t\":\"digest\"}"
            })
    void whatIssuersWriteIsPlausible(String header) {
        assertThat(header(header).isPlausible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jku\":\"https://evil.test\"}",
                "{\"jwk\":{}}",
                "{\"x5u\":\"https://evil.test\"}",
                "{\"x5c\":[]}",
                "{\"crit\":[\"exp\"]}",
                "{\"jku\":null}"
            })
    void aTokenBringsNoKeyOfItsOwn(String header) {
        assertThat(header(header).isPlausible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "rt+jwt", "dpop+jwt", "id+jwt", "JWE", "", " "})
    void otherTypesAreNotForAccess(String type) {
        assertThat(header("{\"typ\":\"" + type + "\"}").isPlausible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "application/jwt"})
    void aTokenHoldsNoOther(String content) {
        assertThat(header("{\"typ\":\"JWT\",\"cty\":\"" + content + "\"}").isPlausible())
                .isFalse();
        assertThat(header("{\"typ\":\"JWT\",\"cty\":\"json\"}").isPlausible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "[\"JWT\"]"})
    void aTypeIsAText(String type) {
        assertThat(header("{\"typ\":" + type + "}").isPlausible()).isFalse();
    }

    @Test
    void someDeclareThemselvesAccessTokens() {
        assertThat(header("{\"typ\":\"application/at+JWT\"}").isOfAccessToken()).isTrue();
        assertThat(header("{\"typ\":\"at+jwt\"}").isOfAccessToken()).isTrue();
        assertThat(header("{\"typ\":\"JWT\"}").isOfAccessToken()).isFalse();
        assertThat(header("{}").isOfAccessToken()).isFalse();
    }

    @Test
    void theKeyIsKnownByItsIdIfItHasOne() {
        assertThat(header("{\"kid\":\"first\"}").keyId()).isEqualTo("first");
        assertThat(header("{\"kid\":7}").keyId()).isEmpty();
        assertThat(header("{}").keyId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "YQ.YQ.YQ", "W10.YQ.YQ", "bnVsbA.YQ.YQ", "!.YQ.YQ"})
    void whatCannotBeReadSaysNothing(String token) {
        assertThat(TokenHeader.of(token).json().isEmpty()).isTrue();
    }

    private static TokenHeader header(String json) {
        return TokenHeader.of(Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8)) + ".e30.YQ");
    }
}
