package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.AsciiString;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "x-forwarded-client-cert",
                "REMOTE-USER",
                "Client-IP",
                "True-Client-IP",
                "fastly-client-ip",
                "CF-Connecting-IP",
                "Cf-Access-Jwt-Assertion",
                "Client-Cert",
                "CLIENT-CERT-CHAIN",
                "SSL-Client-S-DN",
                "ssl-client-verify",
                "OIDC-Claim-sub",
                "OIDC_CLAIM_sub",
                "some_thing",
                "Sec-WebSocket-Protocol"
            })
    void whatClaimsSomethingAboutTheCallerStaysOutside(String name) {
        assertThat(RequestHeaders.isRefused(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X-Request-Id",
                "x-request-id",
                "Accept",
                "Authorization",
                "Cache-Control",
                "Content-Type",
                "Client",
                "If-Match",
                "Idempotency-Key",
                "Origin",
                "Range",
                "Referer",
                "Sec-Fetch-Site",
                "traceparent"
            })
    void whatACallIsMadeOfPasses(String name) {
        assertThat(RequestHeaders.isRefused(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie", "FORWARDED", "tracestate", "Connection", "te", "Host", "content-length"})
    void whatIsOfTheConnectionOrForTheGatewayStaysOutside(String name) {
        assertThat(RequestHeaders.isForwarded(name, Set.of())).isFalse();
        assertThat(RequestHeaders.isForwarded(AsciiString.of(name), Set.of())).isFalse();
    }

    @Test
    void whatConnectionNamesStaysOutsideButForWhatIsOurs() {
        Set<String> named = Set.of("accept-language", "x-request-id", "traceparent");
        assertThat(RequestHeaders.isForwarded("Accept-Language", named)).isFalse();
        assertThat(RequestHeaders.isForwarded("X-Request-Id", named)).isTrue();
        assertThat(RequestHeaders.isForwarded("Traceparent", named)).isTrue();
        assertThat(RequestHeaders.isForwarded("Accept", named)).isTrue();
    }
}
