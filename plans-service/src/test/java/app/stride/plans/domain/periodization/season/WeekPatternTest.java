package app.stride.plans.domain.periodization.season;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.request.Availability;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeekPatternTest {

    @Test
    void fiveDaysAreTwoOfQualityALongRunAndEasyDaysBetween() {
        WeekPattern pattern = pattern(5, Availability.ANY);

        assertThat(pattern.longDay()).isEqualTo(SUNDAY);
        assertThat(pattern.qualityDays()).containsExactly(TUESDAY, THURSDAY);
        assertThat(pattern.runningDays()).containsExactlyInAnyOrder(TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY);
    }

    @Test
    void threeDaysAreSpreadOverTheWeek() {
        assertThat(pattern(3, Availability.ANY).runningDays()).containsExactlyInAnyOrder(TUESDAY, THURSDAY, SUNDAY);
    }

    @Test
    void theLongRunMovesTheWholeWeek() {
        WeekPattern pattern = pattern(4, available(Set.of(), SATURDAY));

        assertThat(pattern.longDay()).isEqualTo(SATURDAY);
        assertThat(pattern.qualityDays()).containsExactly(MONDAY);
    }

    @Test
    void qualityKeepsADayFromTheLongRun() {
        WeekPattern pattern = pattern(4, available(Set.of(TUESDAY, WEDNESDAY, THURSDAY), null));

        assertThat(pattern.qualityDays()).containsExactly(FRIDAY);
        assertThat(pattern.runningDays()).containsExactlyInAnyOrder(MONDAY, FRIDAY, SATURDAY, SUNDAY);
    }

    @Test
    void withoutADayForQualityThereIsNoPattern() {
        assertThat(WeekPattern.of(available(Set.of(TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), SUNDAY), 3))
                .isEmpty();
    }

    private static WeekPattern pattern(int days, Availability availability) {
        return WeekPattern.of(availability, days).orElseThrow();
    }

    private static Availability available(Set<DayOfWeek> rest, DayOfWeek longRun) {
        return new Availability(null, Set.of(), rest, longRun, List.of());
    }
}
