package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopByHopTest {
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Accept", "application/json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection",
                "KEEP-ALIVE",
                "Proxy-Connection",
                "proxy-authenticate",
                "Proxy-Authorization",
                "te",
                "trailer",
                "Upgrade",
                "HTTP2-Settings"
            })
    void whatIsOfOneConnectionNeverPasses(String name) {
        headers.add(name, "anything").add(name, "again");
        HopByHop.strip(headers);
        assertThat(headers.names()).containsExactly("Accept");
    }

    @Test
    void norDoesWhatConnectionNames() {
        headers.add("X-One", "1").add("X-Two", "2").add("X-Three", "3");
        headers.add("Connection", "close, X-ONE").add("connection", " x-two ,,");
        HopByHop.strip(headers);
        assertThat(headers.names()).containsExactlyInAnyOrder("Accept", "X-Three");
    }
}
