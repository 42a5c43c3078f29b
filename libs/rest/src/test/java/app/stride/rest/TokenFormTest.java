package app.stride.rest;

import static org.assertj.core.api.Assertions.assertThat;

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
