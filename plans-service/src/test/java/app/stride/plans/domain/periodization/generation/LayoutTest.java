package app.stride.plans.domain.periodization.generation;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.season.Season;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Weeks are written as one letter a day: r(est), e(asy), q(uality), l(ong), s(hakeout), t(une-up), X for the race. */
class LayoutTest {

    @Test
    void anOrdinaryWeekIsTheAthletesPattern() {
        assertThat(week(aRequest(), 3)).isEqualTo("rqeqrel");
    }

    @Test
    void theRaceWeekStaysQuickAndHasAShakeoutOnTheEve() {
        assertThat(week(aRequest(), 12)).isEqualTo("rqeqrsX");
    }

    @Test
    void aRaceOnMondayLeavesNoLongRunOnItsEve() {
        PlanningRequestBuilder onMonday = aRequest().to("2026-04-27");

        assertThat(week(onMonday, 12)).isEqualTo("rqeqres");
        assertThat(week(onMonday, 13)).isEqualTo("X");
    }

    @Test
    void aTuneUpOnSaturdayTakesThePlaceOfTheLongRun() {
        PlanningRequestBuilder withTuneUp = aRequest().withTuneUp("2026-03-14", Distance.TEN_KILOMETRES);

        assertThat(week(withTuneUp, 6)).isEqualTo("rqeerte");
    }

    @Test
    void allEasyDaysThatALongTuneUpAsksForAreLeftToItWhereAWeekHasAnotherForQuality() {
        PlanningRequestBuilder withTuneUp = aRequest()
                .over(Distance.MARATHON)
                .from("2026-01-05")
                .withTuneUp("2026-03-08", Distance.ofKilometres(30));

        assertThat(week(withTuneUp, 10)).isEqualTo("reeqrel");
        assertThat(week(withTuneUp, 11)).isEqualTo("reeqrel");
    }

    @Test
    void daysAwayMoveToFreeDaysOfTheWeek() {
        assertThat(week(aRequest().away("2026-02-18", "2026-02-19"), 3)).isEqualTo("eqrrqel");
    }

    @Test
    void aLongRunThatFallsAwayIsNotMadeUpFor() {
        assertThat(week(aRequest().away("2026-02-22", "2026-02-22"), 3)).isEqualTo("eqeqrer");
    }

    @Test
    void aShortFirstWeekKeepsToThePattern() {
        assertThat(week(aRequest().from("2026-02-05"), 1)).isEqualTo("qrel");
    }

    private static String week(PlanningRequestBuilder builder, int number) {
        Season season = Season.of(builder.build()).get(0);
        Layout layout = Layout.of(
                season.timeline(),
                season.pattern(),
                season.availability(),
                season.request().tuneUps(),
                week -> 2);
        return season.timeline().daysOfWeek(number - 1).stream()
                .mapToObj(layout::role)
                .map(role ->
                        role == DayRole.RACE ? "X" : role.name().substring(0, 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
