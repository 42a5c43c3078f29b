package app.stride.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyHashTest {
    private final KeyHash hash = KeyHash.seeded();

    @Test
    void aNameHasOneHashAmongThoseOfItsKindHoweverManyAreWorkedOutAtATime() {
        // Given
        long annas = hash.of(1, "anna");

        // Then
        assertThat(IntStream.range(0, 10_000).parallel().mapToObj(n -> {
                    hash.of(1, "another " + n);
                    return hash.of(1, "anna");
                }))
                .containsOnly(annas);
    }

    @Test
    void itIsAnotherOfAnotherKindOrNameAndInAnotherProcess() {
        assertThat(hash.of(1, "anna"))
                .isNotEqualTo(hash.of(2, "anna"))
                .isNotEqualTo(hash.of(1, "ben"))
                .isNotEqualTo(KeyHash.seeded().of(1, "anna"));
    }
}
