package app.stride.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/calendar", "/runs/01a2210d", "/v1x", "/docsy", "/sessions", "/icon.svg"})
    void whatBelongsToNobodyIsAPage(String path) {
        assertThat(PageAddress.of(path)).isEqualTo(PageAddress.PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/activities",
                "/v1/no-such-thing",
                "/session",
                "/session/login",
                "/openapi",
                "/docs",
                "/docs/start.js",
                "/health/live",
                "/webjars/x"
            })
    void theApiTheSessionAndTheDocumentationAreNone(String path) {
        assertThat(PageAddress.of(path)).isEqualTo(PageAddress.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/index-CZDgmOCM.js", "/assets/index-1.css"})
    void filesThatAreNamedByTheirContentLast(String path) {
        assertThat(PageAddress.of(path)).isEqualTo(PageAddress.LASTING);
    }
}
