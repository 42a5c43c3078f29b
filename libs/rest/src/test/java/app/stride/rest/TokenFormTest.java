package app.stride.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer .",
                "Bearer ..",
                "Bearer ...",
                "Bearer a..c",
                "Bearer a.b.",
                "Bearer a.b.c.d",
                "Bearer a.b.c=",
                "Bearer a.b.c/d",
                "Bearer a.b.c d",
                "Basic YTpi",
                "a.b.c"
            })
    void whatIsNoSignedTokenIsNone(String header) {
        assertThat(TokenForm.isOneToken(List.of(header))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"RS256\",\"typ\":\"logout+jwt\"}",
                "{\"alg\":\"RS256\",\"typ\":\"rt+jwt\"}",
                "{\"alg\":\"RS256\",\"jku\":\"https://evil.test/jwks\"}",
                "{\"alg\":\"RS256\",\"x5c\":[\"certificate\"]}"
            })
    void norIsOneWhoseHeaderIsNotOfAnAccessToken(String header) {
        assertThat(TokenForm.isOneToken(List.of(bearer(header)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", "{\"typ\":\"JWT\"}", "{\"alg\":\"RS256\"}"})
    void theHeaderOfAnAccessTokenIsTaken(String header) {
        assertThat(TokenForm.isOneToken(List.of(bearer(header)))).isTrue();
    }

    private static String bearer(String header) {
        return "Bearer " + Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)) + ".Yg.Yw";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJh.eyJzLV8.c2ln", "bearer YQ.Yg.Yw", "Bearer   YQ.Yg.Yw"})
    void whatMayBeOneIsLeftToTheVerifier(String header) {
        assertThat(TokenForm.isOneToken(List.of(header))).isTrue();
    }

    @Test
    void twoAreNone() {
        assertThat(TokenForm.isOneToken(List.of("Bearer YQ.Yg.Yw", "Bearer YQ.Yg.Yw")))
                .isFalse();
    }
}
