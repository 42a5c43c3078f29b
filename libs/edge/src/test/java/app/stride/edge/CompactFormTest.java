package app.stride.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactFormTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 63, 64, 256, 257})
    void whateverIsEncodedIsTaken(int length) {
        // Given
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xff);
        String part = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        // Then
        assertThat(CompactForm.isOf("e30." + part + "." + part)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "e30",
                "e30.e30",
                "e30.e30.",
                ".e30.e30",
                "e30..e30",
                "e30.e30.e30.",
                "e30.e30.e30.e30",
                "e30.e30.e30=",
                "e30=.e30.e30",
                "e30.e30.e31",
                "e30.e30.eB",
                "e30.e30.e",
                "e30.e30.e3+w",
                "e30.e30.e3/w",
                "e30.e30.e~30",
                "e30.e30.e30 ",
                "e30.e30.é30"
            })
    void nothingElseIs(String token) {
        assertThat(CompactForm.isOf(token)).isFalse();
    }
}
