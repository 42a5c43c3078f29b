package app.stride.plans.domain.periodization.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.running.Distance;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuneUpRaceTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 8);

    @ParameterizedTest
    @CsvSource({"3, 1", "5, 2", "10, 4", "15, 5", "21.0975, 8", "30, 10"})
    void aDayIsEasyForEachThreeKilometresRaced(double kilometres, int days) {
        assertThat(over(kilometres).easyDays()).isEqualTo(days);
    }

    @Test
    void aWeekHasWhatIsLeftOfThem() {
        assertThat(over(10).easyDaysOfWeekFrom(SUNDAY.plusDays(1))).isEqualTo(4);
        assertThat(over(21.0975).easyDaysOfWeekFrom(SUNDAY.plusDays(1))).isEqualTo(7);
        assertThat(over(21.0975).easyDaysOfWeekFrom(SUNDAY.plusDays(8))).isEqualTo(1);
        assertThat(over(10).easyDaysOfWeekFrom(SUNDAY.plusDays(8))).isZero();
    }

    @Test
    void theWeekOfTheRaceHasThoseAfterIt() {
        assertThat(over(10).easyDaysOfWeekFrom(SUNDAY)).isEqualTo(4);
        assertThat(over(21.0975).easyDaysOfWeekFrom(SUNDAY)).isEqualTo(6);
        assertThat(over(21.0975).easyDaysOfWeekFrom(SUNDAY.minusDays(1))).isEqualTo(5);
        assertThat(over(10).easyDaysOfWeekFrom(SUNDAY.minusDays(6))).isZero();
    }

    @Test
    void aDateWeeksEarlierLeavesAWeekFewEasyDays() {
        assertThat(over(10).dateLeaving(4, SUNDAY.plusDays(1))).isEqualTo(SUNDAY);
        assertThat(over(21.0975).dateLeaving(4, SUNDAY.plusDays(1))).isEqualTo(SUNDAY.minusWeeks(1));
        assertThat(over(42.195).dateLeaving(4, SUNDAY.plusDays(1))).isEqualTo(SUNDAY.minusWeeks(2));
    }

    private static TuneUpRace over(double kilometres) {
        return new TuneUpRace("Spring race", SUNDAY, Distance.ofKilometres(kilometres));
    }
}
