package app.stride.gateway.coding;

import static org.assertj.core.api.Assertions.assertThat;

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
}
