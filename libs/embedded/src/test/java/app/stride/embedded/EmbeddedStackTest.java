package app.stride.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedStackTest {

    @Test
    void startsOnceAndDescribesItself() {
        // Given
        EmbeddedStack stack = new EmbeddedStack();
        stack.init(Map.of("database", "plans"));
        Map<String, String> first = stack.start();
        stack.stop();

        // When
        Map<String, String> second = new EmbeddedStack().start();

        // Then
        assertThat(second)
                .isEqualTo(first)
                .containsEntry("stride.database.name", "plans")
                .containsKeys("stride.database.port", "stride.kafka.bootstrap-servers", "stride.oidc.issuer");
    }
}
