package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HttpDateTest {
    private Instant now = Instant.parse("2026-12-01T05:06:07.9Z");
    private final HttpDate date = new HttpDate(() -> now);

    @Test
    void daysHaveTwoDigits() {
        assertThat(date.now()).isEqualTo("Tue, 01 Dec 2026 05:06:07 GMT");
    }

    @Test
    void theNextSecondIsTold() {
        date.now();
        now = now.plusMillis(100);
        assertThat(date.now()).isEqualTo("Tue, 01 Dec 2026 05:06:08 GMT");
    }
}
