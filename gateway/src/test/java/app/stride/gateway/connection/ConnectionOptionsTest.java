package app.stride.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionOptionsTest {
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void withoutTheHeaderThereIsNone() {
        assertThat(ConnectionOptions.in(headers)).isEmpty();
    }

    @Test
    void keepAliveAloneIsNone() {
        headers.add("Connection", "Keep-Alive");
        assertThat(ConnectionOptions.in(headers)).isEmpty();
    }

    @Test
    void thoseOfSeveralHeadersAreListedInLowerCase() {
        headers.add("Connection", "keep-alive, X-One,,").add("connection", "\tCLOSE ");
        assertThat(ConnectionOptions.in(headers)).containsExactly("keep-alive", "x-one", "close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "close", "Keep-Alive", "keep-alive, X-Hop", "Upgrade, HTTP2-Settings", "authorizations", ",,"
            })
    void whatIsOfTheConnectionMayBeNamed(String options) {
        headers.add("Connection", options);
        assertThat(ConnectionOptions.firstEndToEnd(headers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close, Authorization|authorization",
                "AUTHORIZATION|authorization",
                ",\tif-match ,close|if-match",
                "Idempotency-Key|idempotency-key",
            })
    void whatIsOfTheServiceMayNot(String options, String named) {
        headers.add("Connection", "keep-alive").add("connection", options);
        assertThat(ConnectionOptions.firstEndToEnd(headers)).contains(named);
    }
}
