package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap()
            .add("Accept", "application/json")
            .add("ACCESS-Control-Allow-Origin", "*")
            .add("access-control-max-age", "1")
            .add("access-control-max-age", "2")
            .add("Access", "yes");

    @Test
    void whatIsNamedGoesInWhateverCaseAndHoweverOften() {
        Headers.remove(headers, Headers.named("Access-Control-Max-Age", "ACCEPT", "Absent"));

        assertThat(headers.names()).containsExactlyInAnyOrder("ACCESS-Control-Allow-Origin", "Access");
    }

    @Test
    void aNameIsLookedAtFromBothEnds() {
        assertThat(Headers.begins("Access-Control-Max-Age", "ACCESS-")).isTrue();
        assertThat(Headers.ends("Access-Control-Max-Age", "-AGE")).isTrue();
        assertThat(Headers.begins("Age", "Access-")).isFalse();
        assertThat(Headers.ends("Age", "-age")).isFalse();
    }

    @Test
    void whatIsRefusedGoesInWhateverCaseAndHoweverOften() {
        Headers.removeIf(headers, name -> Headers.begins(name, "access-control-"));

        assertThat(headers.names()).containsExactlyInAnyOrder("Accept", "Access");
    }
}
