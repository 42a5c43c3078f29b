package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FitnessTrendTest {

    @Test
    void aSingleLoadRisesAndDecaysExponentially() {
        FitnessTrend first = FitnessTrend.START.next(100);

        assertThat(first.ctl()).isCloseTo(100 * (1 - Math.exp(-1.0 / 42)), within(1e-9));
        assertThat(first.ctl()).isCloseTo(2.3528, within(0.0001));
        assertThat(first.atl()).isCloseTo(13.3122, within(0.0001));

        FitnessTrend weekLater = rest(first, 7);

        assertThat(weekLater.ctl()).isCloseTo(1.9916, within(0.0001));
        assertThat(weekLater.atl()).isCloseTo(4.8973, within(0.0001));
    }

    @Test
    void theShortTermLoadIsNotTheCommonApproximation() {
        // atl += (load - atl) / 7 gives 14.29 after a single load of 100.
        assertThat(FitnessTrend.START.next(100).atl()).isLessThan(13.4);
    }

    @Test
    void formIsThatOfTheMorningBeforeTheDaysLoad() {
        FitnessTrend yesterday = new FitnessTrend(20.3, 33.5, 0);

        assertThat(yesterday.next(0).tsb()).isCloseTo(-13.2, within(1e-9));
        assertThat(yesterday.next(300).tsb()).isCloseTo(-13.2, within(1e-9));
    }

    @Test
    void aWeekOfAnotherProgramIsReproduced() {
        double[] loads = {27, 0, 63, 56, 91, 0};
        double[] ctl = {20.5, 20.0, 21.0, 21.8, 23.5, 22.9};
        double[] atl = {32.6, 28.3, 32.9, 36.0, 43.3, 37.5};
        FitnessTrend trend = new FitnessTrend(20.3, 33.5, 0);

        for (int day = 0; day < loads.length; day++) {
            trend = trend.next(loads[day]);

            assertThat(trend.ctl()).as("CTL of day %d", day).isCloseTo(ctl[day], within(0.1));
            assertThat(trend.atl()).as("ATL of day %d", day).isCloseTo(atl[day], within(0.1));
        }
    }

    @Test
    void theSameLoadEveryDayEndsInThatLoadAndNoForm() {
        FitnessTrend trend = FitnessTrend.START;
        for (int day = 0; day < 1000; day++) {
            trend = trend.next(50);
        }

        assertThat(trend.ctl()).isCloseTo(50, within(1e-6));
        assertThat(trend.atl()).isCloseTo(50, within(1e-6));
        assertThat(trend.tsb()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aLoadThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FitnessTrend.START.next(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> FitnessTrend.START.next(Double.NaN));
    }

    private static FitnessTrend rest(FitnessTrend trend, int days) {
        return days == 0 ? trend : rest(trend.next(0), days - 1);
    }
}
