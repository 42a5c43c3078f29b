package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

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
}
