package app.stride.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditedCallsTest {
    private static final AuditLog LOG = new AuditLog(null);

    private final AuditedCalls calls = new AuditedCalls(
            () -> Map.of("accepted", "POST /v1/coach/proposals/*/accept", "erasure", "DELETE /v1/athletes/me"), LOG);

    @Test
    void aCallIsKnownByMethodAndPath() {
        assertThat(calls.action(HttpMethod.POST, "/v1/coach/proposals/7/accept"))
                .hasValue("accepted");
        assertThat(calls.action(HttpMethod.DELETE, "/v1/athletes/me")).hasValue("erasure");
    }

    @Test
    void aSlashAtTheEndHidesNothing() {
        assertThat(calls.action(HttpMethod.DELETE, "/v1/athletes/me/")).hasValue("erasure");
        assertThat(calls.action(HttpMethod.POST, "/v1/coach/proposals/7/accept/"))
                .hasValue("accepted");
    }

    @Test
    void theRestIsNotNoted() {
        assertThat(calls.action(HttpMethod.GET, "/v1/athletes/me")).isEmpty();
        assertThat(calls.action(HttpMethod.POST, "/v1/coach/proposals/7/8/accept"))
                .isEmpty();
        assertThat(calls.action(HttpMethod.POST, "/v1/coach/proposals//accept")).isEmpty();
    }

    @Test
    void aRuleThatIsNoneStopsTheStartWithASentence() {
        assertThatThrownBy(() -> new AuditedCalls(() -> Map.of("erasure", "everything"), LOG))
                .hasMessageContaining("stride.gateway.audit.erasure must look like");
    }
}
