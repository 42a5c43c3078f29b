package app.stride.coach.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0:00, min:s",
        "59, 0:59, min:s",
        "1292, 21:32, min:s",
        "3600, 1:00:00, h:min:s",
        "13500, 3:45:00, h:min:s"
    })
    void timesReadAsOnAWatch(long seconds, String clock, String unit) {
        assertThat(Amounts.clock(Duration.ofSeconds(seconds))).isEqualTo(clock);
        assertThat(Amounts.clockUnit(Duration.ofSeconds(seconds))).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"5.25, 5.3", "-5.84, -5.8", "-0.04, 0.0", "0, 0.0", "41, 41.0"})
    void oneDecimalIsEnough(double value, String words) {
        assertThat(Amounts.oneDecimal(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"12.4, +12", "-23.6, -24", "0.3, 0", "-0.3, 0"})
    void aSignIsShownExceptForZero(double value, String words) {
        assertThat(Amounts.signed(value)).isEqualTo(words);
    }
}
