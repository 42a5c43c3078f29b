package app.stride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheUsualOnesUnlessTheEnvironmentSaysOtherwise() {
        // When
        Ports ports = Ports.from(Map.of("STRIDE_PORT", "18080", "STRIDE_KAFKA_PORT", " "));

        // Then
        assertThat(ports.url(Part.GATEWAY)).isEqualTo("http://127.0.0.1:18080");
        assertThat(ports.of(Part.PLANS)).isEqualTo(8081);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(19092);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "-1", "65536", "80 80"})
    void refuseWhatIsNoPort(String text) {
        assertThatThrownBy(() -> Ports.from(Map.of("STRIDE_PLANS_PORT", text)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("STRIDE_PLANS_PORT")
                .hasMessageContaining(text);
    }

    @Test
    void refuseOnePortForTwo() {
        assertThatThrownBy(() -> Ports.from(Map.of("STRIDE_COACH_PORT", "8080")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("gateway and coach-service cannot both have port 8080");
    }

    @Test
    void sayWhoHasTakenOneAndWhichVariableChangesIt() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            Map<String, String> environment = new HashMap<>();
            for (Part part : Part.values()) {
                environment.put(part.portVariable(), String.valueOf(20_000 + part.ordinal()));
            }
            environment.put("STRIDE_COACH_PORT", String.valueOf(taken.getLocalPort()));
            Ports ports = Ports.from(environment);

            // When
            var refusal = assertThatThrownBy(ports::requireFree);

            // Then
            refusal.isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which coach-service needs")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("STRIDE_COACH_PORT=");
        }
    }
}
