package app.stride.plans.domain.periodization.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Daniels' table of return. */
class ComebackTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Test
    void fiveDaysOffTakeNothing() {
        Comeback back = new Comeback(FIRST, 5);

        assertThat(back.isShort()).isTrue();
        assertThat(shares(back)).containsOnly(1.0);
    }

    @Test
    void ofAnOddNumberOfDaysTheMiddleOneBelongsToTheGentlerHalf() {
        assertThat(shares(new Comeback(FIRST, 7))).containsExactly(0.5, 0.5, 0.5, 0.5, 0.75, 0.75, 0.75);
    }

    @ParameterizedTest
    @CsvSource({"6, 3", "7, 4", "28, 14", "29, 10", "63, 21", "90, 21"})
    void theFirstPartEndsWhereTheLoadGrows(int daysOff, int days) {
        Comeback back = new Comeback(FIRST, daysOff);

        LocalDate last = back.lastOfFirstPart();

        assertThat(last).isEqualTo(FIRST.plusDays(days - 1L));
        assertThat(back.share(last)).isEqualTo(back.share(FIRST)).isLessThan(back.share(last.plusDays(1)));
    }

    @Test
    void whatWasTrainedIsLostAfterFourWeeks() {
        assertThat(new Comeback(FIRST, 28).keepsFitness()).isTrue();
        assertThat(new Comeback(FIRST, 29).keepsFitness()).isFalse();
    }

    @Test
    void runningBeginsOnTheDayAfterTheLastDayOff() {
        assertThat(Comeback.after(new DateRange(FIRST.minusDays(8), FIRST.minusDays(1))))
                .isEqualTo(new Comeback(FIRST, 8));
    }

    private static List<Double> shares(Comeback back) {
        return IntStream.range(0, back.days())
                .mapToObj(day -> back.share(FIRST.plusDays(day)))
                .toList();
    }
}
