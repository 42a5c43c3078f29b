package app.stride.gateway.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedCodingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.5", "*", "deflate, GZIP", "identity;q=0.1, *;q=1", "x-gzip"})
    void gzipIsTakenWhereItIsNamedOrAnythingIs(String accepted) {
        assertThat(AcceptedCodings.takeGzip(accepted)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped"})
    void notWhereItIsRefusedOrNothingIsSaidOfIt(String accepted) {
        assertThat(AcceptedCodings.takeGzip(accepted)).isFalse();
    }

    @Test
    void severalLinesCountAsOne() {
        assertThat(AcceptedCodings.takeGzip(lines("br", "gzip"))).isTrue();
        assertThat(AcceptedCodings.takeGzip(lines("gzip;q=0", "*"))).isFalse();
        assertThat(AcceptedCodings.takeGzip(lines())).isFalse();
    }

    private static MultiMap lines(String... values) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        List.of(values).forEach(value -> headers.add("Accept-Encoding", value));
        return headers;
    }
}
