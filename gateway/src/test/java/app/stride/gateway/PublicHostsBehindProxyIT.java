package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.testkit.RawCall;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a trusted proxy, the host is the one that the browser named, as the proxy reports it. */
@QuarkusTest
@TestProfile(PublicHostsBehindProxyIT.Trusting.class)
class PublicHostsBehindProxyIT extends AtTheDoor {
    /** The tests' own address counts as the proxy's. */
    public static class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stride.gateway.behind-proxy", "true", "stride.gateway.hosts", "stride.test");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateway:8080|X-Forwarded-Host: stride.test|200",
                "gateway:8080|X-Forwarded-Host: Stride.Test:443|200",
                "stride.test|X-Forwarded-Proto: https|200",
                // a scheme alone makes Quarkus drop the port
                "stride.test:8443|X-Forwarded-Proto: https|200",
                "stride.test|X-Forwarded-Host: evil.test|421",
                "stride.test|X-Forwarded-Host: stride.test:8443|421",
                "evil.test|X-Forwarded-Proto: https|421"
            })
    void whatItReportsDecides(String host, String header, int status) throws Exception {
        try (RawCall call = raw()) {
            call.send("GET /v1/activities HTTP/1.1\r\nHost: " + host + "\r\n" + header + "\r\n" + authorization()
                    + "\r\n\r\n");

            assertThat(call.answer().status()).isEqualTo(status);
        }
        assertThat(activity.received()).hasSize(status == 200 ? 1 : 0);
    }
}
