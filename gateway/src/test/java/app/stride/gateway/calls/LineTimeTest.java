package app.stride.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTimeTest {
    private final LineTime time = new LineTime();

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000000Z",
        "2026-12-31T23:59:59.999999999Z, 2026-12-31T23:59:59.999999Z",
        "2026-03-01T00:00:00.000001Z, 2026-03-01T00:00:00.000001Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500000Z"
    })
    void isWrittenToTheMicrosecond(Instant told, String written) {
        assertThat(written(told)).isEqualTo(written);
    }

    @Test
    void goesOnAndMayGoBack() {
        Instant begin = Instant.parse("2026-11-30T05:06:07.120Z");

        String all = written(begin) + written(begin.plusMillis(5)) + written(begin.plusSeconds(60)) + written(begin);

        assertThat(all)
                .isEqualTo("2026-11-30T05:06:07.120000Z2026-11-30T05:06:07.125000Z"
                        + "2026-11-30T05:07:07.120000Z2026-11-30T05:06:07.120000Z");
    }

    private String written(Instant told) {
        StringBuilder line = new StringBuilder();
        time.write(told, line);
        return line.toString();
    }
}
