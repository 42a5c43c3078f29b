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
import org.jspecify.annotations.Nullable;
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

    /** At 7:08/km, so that 20 minutes hold 2.5 km, 25 hold 3, 26 to 29 hold 3.5 and 30 hold 4. */
    @ParameterizedTest
    @CsvSource({
        "5, 20, 7, 5", "5, 20, 6, 5", "5, 20, 5, 5", "5, 20, 4, 4", "5, 20, , 5",
        "5, 25, 6, 4", "5, 25, , 4", "5, 29, 5, 4", "5, 30, 6, 3", "5, 30, , 3",
        "10, 20, 7, 6", "10, 26, 7, 5", "10, 29, 5, 5", "10, 30, 7, 4"
    })
    void whereSessionsAreShorterTheirWeekHasMoreOfThem(double race, int minutes, @Nullable Integer asked, int days) {
        PlanningRequest unknown = aRequest()
                .over(Distance.ofKilometres(race))
                .on(asked)
                .ofUnknownVolume()
                .ofUnknownFitness()
                .inSessionsOf(minutes)
                .build();

        assertThat(DaysPerWeek.of(unknown, StartingPoint.of(unknown), Pace.ofSecondsPerKilometre(428)))
                .isEqualTo(days);
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
