package app.stride.plans.domain.periodization.season;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakWindowTest {

    @ParameterizedTest
    @CsvSource({"13, false", "14, true", "28, true", "29, false"})
    void aMarathonsPeakIsTwoToFourWeeksBefore(int days, boolean within) {
        assertThat(new PeakWindow(14, 28).contains(days)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true", "31, true", "32, false"})
    void toTheNearestWeek(int days, boolean within) {
        assertThat(new PeakWindow(14, 28).containsRounded(days)).isEqualTo(within);
    }
}
