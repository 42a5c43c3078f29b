package app.stride.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTermsTest {
    private static final Duration HEAD = Duration.ofSeconds(15);

    @ParameterizedTest
    @ValueSource(ints = {9, 15})
    void whoKeepsConnectionsNoLongerThanHeadersMayTakeIsTold(int keptSeconds) {
        assertThatThrownBy(() -> new ConnectionTerms(HEAD, Duration.ofSeconds(keptSeconds)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stride.gateway.connections.kept must be longer than stride.gateway.connections.head");
    }

    @Test
    void whatIsConfiguredByDefaultIsAllowed() {
        assertThat(ConnectionTerms.configured()).isEqualTo(new ConnectionTerms(HEAD, Duration.ofSeconds(75)));
    }
}
