package app.stride.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSizeTest {
    private static final int KIB = 1024;

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void whatASetOfLongHeadersTakesIsCounted() {
        headers.add("Accept", "a".repeat(15 * KIB));
        assertThat(HeaderSize.isTooLarge(headers)).isFalse();

        headers.add("Accept-Language", "a".repeat(KIB));
        assertThat(HeaderSize.isTooLarge(headers)).isTrue();
    }

    @Test
    void soIsWhatStandsBetweenManyShortOnes() {
        for (int each = 0; each < 3_000; each++) {
            headers.add("a", "b"); // "a: b" and the end of its line
        }

        assertThat(HeaderSize.isTooLarge(headers)).isTrue();
    }

    @Test
    void theTokenHasABoundOfItsOwn() {
        headers.add("authorization", "a".repeat(20 * KIB));

        assertThat(HeaderSize.isTooLarge(headers)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "activity", "coach"})
    void everyServiceTakesWhatPassesWithItsTokenAndWhatIsAdded(String service) throws IOException {
        Properties settings = new Properties();
        try (InputStream in =
                Files.newInputStream(Path.of("../" + service + "-service/src/main/resources/application.properties"))) {
            settings.load(in);
        }

        long most = new MemorySizeConverter()
                .convert(settings.getProperty("quarkus.http.limits.max-header-size", "20K"))
                .asLongValue();

        assertThat(most).isGreaterThanOrEqualTo((16 + 8 + 2) * KIB);
    }
}
