package app.stride.plans.domain.periodization.season;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.StartingPoint;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import app.stride.running.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysPerWeekTest {

    private static final Pace EASY = Pace.ofSecondsPerKilometre(340);

    @ParameterizedTest
    @CsvSource({"15, 3", "19.9, 3", "20, 4", "44, 4", "45, 5", "74, 5", "75, 6", "100, 6"})
    void whoDoesNotSayRunsAsOftenAsIsUsual(double kilometres, int days) {
        assertThat(days(aRequest().on(null).runningAWeek(kilometres))).isEqualTo(days);
    }

    @Test
    void aMarathonWantsFourDaysFromTheStart() {
        assertThat(days(aRequest().over(Distance.MARATHON).on(null).runningAWeek(15)))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"6, 11, 3", "6, 12, 4", "6, 20, 6", "7, 30, 7"})
    void runsAreWorthChangingFor(int asked, double kilometres, int days) {
        assertThat(days(aRequest().on(asked).runningAWeek(kilometres))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"5, 7, 3", "10, 7, 4", "21.0975, 7, 5", "42.195, 7, 6", "42.195, 5, 5", "5, 3, 3"})
    void whoIsNotKnownToRunBeginsWithRunsOfFourKilometres(double race, int asked, int days) {
        PlanningRequestBuilder unknown =
                aRequest().over(Distance.ofKilometres(race)).on(asked).ofUnknownVolume();

        assertThat(days(unknown.withFitness(40))).isEqualTo(asked);
        assertThat(days(unknown.ofUnknownFitness())).isEqualTo(days);
    }

    @Test
    void noMoreThanAreFree() {
        assertThat(days(aRequest().on(null).restingOn(MONDAY, THURSDAY).runningAWeek(90)))
                .isEqualTo(5);
    }

    @Test
    void shortRunsOfLateAskForMoreDays() {
        assertThat(days(aRequest().on(null).runningAWeek(40).longestLately(7))).isEqualTo(5);
    }

    private static int days(PlanningRequestBuilder builder) {
        PlanningRequest request = builder.build();
        return DaysPerWeek.of(request, StartingPoint.of(request), EASY);
    }
}
