package app.stride.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenDigestTest {
    /** FIPS 180-2, appendix B.1. */
    private static final TokenDigest OF_ABC =
            new TokenDigest(0xba7816bf8f01cfeaL, 0x414140de5dae2223L, 0xb00361a396177a9cL, 0xb410ff61f20015adL);

    @Test
    void itIsTheSha256OfTheTokenHoweverManyAreWorkedOutAtATime() {
        assertThat(IntStream.range(0, 10_000).parallel().mapToObj(n -> {
                    TokenDigest.of("another " + n);
                    return TokenDigest.of("abc");
                }))
                .containsOnly(OF_ABC);
    }
}
