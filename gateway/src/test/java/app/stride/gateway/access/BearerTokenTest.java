package app.stride.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer  a.b.c", "bearer    a.b.c"})
    void ofSeveralSpacesOneIsPassedOn(String written) {
        // Given
        headers.add("Authorization", written);
        BearerToken token = BearerToken.of(headers);

        // When
        token.spellPlainly(headers);

        // Then
        assertThat(headers.getAll("Authorization")).containsExactly("Bearer a.b.c");
        assertThat(token.text()).isEqualTo("a.b.c");
        assertThat(token.digest()).isEqualTo(TokenDigest.of("a.b.c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "Bearer a.b.c  d", "Bearer ", "Bearer    ", "Basic  YQ=="})
    void whatElseIsWrittenStaysAsItIs(String written) {
        headers.add("Authorization", written);

        BearerToken.of(headers).spellPlainly(headers);

        assertThat(headers.getAll("Authorization")).containsExactly(written);
    }

    @Test
    void whereThereIsNoneNoneAppears() {
        BearerToken.of(headers).spellPlainly(headers);

        assertThat(headers).isEmpty();
    }
}
