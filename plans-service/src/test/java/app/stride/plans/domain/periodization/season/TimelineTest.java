package app.stride.plans.domain.periodization.season;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.PlanType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {

    /** From a Thursday to a Sunday: a short first week and four full ones. */
    private final Timeline timeline = timeline("2026-02-05", "2026-03-08", "2026-02-22");

    @Test
    void daysAreCountedFromTheStartToTheRace() {
        assertThat(timeline.days()).isEqualTo(32);
        assertThat(timeline.raceDay()).isEqualTo(31);
        assertThat(timeline.dayOf(LocalDate.of(2026, 2, 9))).isEqualTo(4);
        assertThat(timeline.date(4)).isEqualTo("2026-02-09");
        assertThat(timeline.weekday(4)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(timeline.weekday(-1)).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(timeline.daysToRace(24)).isEqualTo(7);
    }

    @Test
    void weeksBeginOnMondaysAndTheFirstMayBeShort() {
        assertThat(timeline.weeks()).isEqualTo(5);
        assertThat(timeline.weekOf(3)).isZero();
        assertThat(timeline.weekOf(4)).isEqualTo(1);
        assertThat(timeline.daysOfWeek(0)).isEqualTo(new Days(0, 4));
        assertThat(timeline.daysOfWeek(1)).isEqualTo(new Days(4, 11));
        assertThat(timeline.daysOfWeek(4)).isEqualTo(new Days(25, 32));
        assertThat(timeline.isFull(0)).isFalse();
        assertThat(timeline.isFull(1)).isTrue();
        assertThat(timeline.firstFullWeek()).isEqualTo(1);
        assertThat(timeline("2026-02-02", "2026-03-08", "2026-02-22").firstFullWeek())
                .isZero();
    }

    @Test
    void aRaceInTheMiddleOfAWeekEndsItThere() {
        assertThat(timeline("2026-02-02", "2026-03-04", "2026-02-22").daysOfWeek(4))
                .isEqualTo(new Days(28, 31));
    }

    @Test
    void loadGrowsUpToTheHighestWeek() {
        assertThat(timeline.peakWeek()).isEqualTo(2);
        assertThat(timeline.loadableWeeks()).containsExactly(1, 2);
    }

    @Test
    void blocksEndOnTheEveOfTheRace() {
        assertThat(timeline.block(1)).isEqualTo(new Days(24, 31));
        assertThat(timeline.block(2)).isEqualTo(new Days(17, 24));
        assertThat(timeline.blockStart(2)).isEqualTo(17);
    }

    @Test
    void theSundayOnOrBefore() {
        assertThat(Timeline.sundayOnOrBefore(LocalDate.of(2026, 3, 8))).isEqualTo("2026-03-08");
        assertThat(Timeline.sundayOnOrBefore(LocalDate.of(2026, 3, 7))).isEqualTo("2026-03-01");
    }

    @Test
    void daysAreCountedAndFoundAndSummed() {
        Days days = new Days(3, 6);

        assertThat(days.length()).isEqualTo(3);
        assertThat(new Days(6, 3).length()).isZero();
        assertThat(days.count(day -> day != 4)).isEqualTo(2);
        assertThat(days.last(day -> day < 5)).isEqualTo(4);
        assertThat(days.last(day -> day > 9)).isEqualTo(2);
        assertThat(days.any(day -> day == 3)).isTrue();
        assertThat(days.any(day -> day == 6)).isFalse();
        assertThat(days.sum(day -> day)).isEqualTo(12);
        assertThat(days.toArray()).containsExactly(3, 4, 5);
    }

    private static Timeline timeline(String start, String race, String peak) {
        LocalDate raceDate = LocalDate.parse(race);
        return new Timeline(
                LocalDate.parse(start),
                raceDate,
                Taper.of(PlanType.HALF_MARATHON, raceDate.getDayOfWeek()),
                LocalDate.parse(peak));
    }
}
