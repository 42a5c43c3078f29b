package app.stride.plans.domain.periodization.season;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeakChoiceTest {

    @Test
    void theHighestWeekOfAMarathonOnSundayEndsThreeWeeksBefore() {
        assertThat(sundays(aRequest().over(Distance.MARATHON)).get(0)).isEqualTo("2026-04-05");
    }

    @Test
    void thatOfAHalfTwoWeeksBefore() {
        assertThat(sundays(aRequest()).get(0)).isEqualTo("2026-04-12");
    }

    @Test
    void thatOfATenKOnTuesdayNineDaysBefore() {
        assertThat(sundays(aRequest().over(Distance.TEN_KILOMETRES).to("2026-04-28"))
                        .get(0))
                .isEqualTo("2026-04-19");
    }

    @Test
    void aWeekAwayIsTheLastChoice() {
        assertThat(sundays(aRequest().away("2026-04-12", "2026-04-12")).get(0)).isEqualTo("2026-04-05");
    }

    @Test
    void aFewDaysAwayThatTakeTheOnlyWeekForItMoveItAheadOfThem() {
        assertThat(sundays(aRequest().over(Distance.FIVE_KILOMETRES).away("2026-04-07", "2026-04-11")))
                .containsExactly("2026-04-05", "2026-03-29");
    }

    @Test
    void aWeekAheadOfARaceOnTheWayComesBeforeTheOneThatRecoversFromIt() {
        PlanningRequestBuilder marathon =
                aRequest().over(Distance.MARATHON).from("2026-01-12").to("2026-05-03");

        assertThat(sundays(marathon).get(0)).isEqualTo("2026-04-12");
        assertThat(sundays(marathon.withTuneUp("2026-04-07", Distance.HALF_MARATHON))
                        .get(0))
                .isEqualTo("2026-04-05");
    }

    @Test
    void noWeekAheadOfAHalfFourWeeksBeforeAMarathonIsNearEnough() {
        assertThat(sundays(aRequest()
                                .over(Distance.MARATHON)
                                .from("2026-01-12")
                                .to("2026-05-03")
                                .withTuneUp("2026-04-05", Distance.HALF_MARATHON))
                        .get(0))
                .isEqualTo("2026-04-12");
    }

    @Test
    void anAbsenceLongBeforeThemChangesNothing() {
        PlanningRequestBuilder away = aRequest()
                .over(Distance.FIVE_KILOMETRES)
                .from("2025-11-03")
                .away("2025-11-24", "2025-12-24")
                .away("2026-04-07", "2026-04-11");

        assertThat(sundays(away)).containsExactly("2026-04-05", "2026-03-29");
    }

    @Test
    void withoutAFullWeekBeforeTheTaperThereIsNone() {
        assertThat(sundays(aRequest().over(Distance.MARATHON).from("2026-04-02")))
                .isEmpty();
    }

    private static List<String> sundays(PlanningRequestBuilder builder) {
        PlanningRequest request = builder.build();
        WeekPattern pattern = WeekPattern.of(request.availability(), 5).orElseThrow();
        return PeakChoice.of(request, pattern).stream()
                .map(Timeline::peakSunday)
                .map(LocalDate::toString)
                .toList();
    }
}
