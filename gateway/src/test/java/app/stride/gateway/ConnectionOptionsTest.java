package app.stride.gateway;

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
        assertThat(ConnectionOptions.endToEnd(headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "close", "Keep-Alive", "keep-alive, X-Hop", "Upgrade, HTTP2-Settings", "authorizations", ",,"
            })
    void whatIsOfTheConnectionMayBeNamed(String options) {
        headers.add("Connection", options);
        assertThat(ConnectionOptions.endToEnd(headers)).isEmpty();
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
        assertThat(ConnectionOptions.endToEnd(headers)).contains(named);
    }
}
