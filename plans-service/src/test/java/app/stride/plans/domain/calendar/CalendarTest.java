package app.stride.plans.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.testkit.SamplePlan;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarTest {

    /** A Wednesday to a Tuesday. */
    private static final SamplePlan SAMPLE = SamplePlan.of("2026-03-04", "2026-03-31");

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private int activities;

    @Test
    void weeksAreCutOnMondaysAndTheFirstAndTheLastMayBeShort() {
        Calendar calendar = calendar("2026-03-01", "2026-03-31", List.of());

        assertThat(calendar.weeks()).extracting(week -> week.days().size()).containsExactly(1, 7, 7, 7, 7, 2);
        assertThat(calendar.weeks()).extracting(CalendarWeek::number).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void withoutAPlanWeeksAreCountedFromOneAndHaveNoPhase() {
        Agenda nothing = new Agenda(SAMPLE.plan().athlete(), null, List.of(), List.of());

        Calendar calendar = Calendar.of(nothing, span("2026-03-05", "2026-03-20"), TODAY);

        assertThat(calendar.weeks()).extracting(CalendarWeek::number).containsExactly(1, 2, 3);
        assertThat(calendar.weeks()).extracting(CalendarWeek::phase).containsOnlyNulls();
        assertThat(calendar.plan()).isNull();
    }

    @Test
    void eachDayShowsPlannedBesideDone() {
        Activity evening = run("2026-03-10", "18:00", 8, null);
        Activity morning = run("2026-03-10", "06:00", 5, null);

        Calendar calendar = calendar("2026-03-09", "2026-03-15", List.of(evening, morning));

        Day tuesday = calendar.weeks().get(0).days().get(1);
        assertThat(tuesday.isToday()).isTrue();
        assertThat(tuesday.isRaceDay()).isFalse();
        assertThat(tuesday.workouts()).extracting(Workout::date).containsExactly(TODAY);
        assertThat(tuesday.activities()).containsExactly(morning, evening);
    }

    @Test
    void aRecordingOfTheSameRunIsShownOnce() {
        Activity run = run("2026-03-10", "06:00", 8, null);
        Activity twin = run("2026-03-10", "06:00", 8, run.id());

        Calendar calendar = calendar("2026-03-10", "2026-03-10", List.of(run, twin));

        assertThat(calendar.weeks().get(0).days().get(0).activities()).containsExactly(run);
    }

    @Test
    void theRaceDayIsMarked() {
        Calendar calendar = calendar("2026-03-30", "2026-03-31", List.of());

        assertThat(calendar.weeks().get(0).days()).extracting(Day::isRaceDay).containsExactly(false, true);
    }

    @Test
    void aWeekBelongsToThePhaseOfMostOfItsDays() {
        List<Workout> workouts = SAMPLE.workouts();

        // The taper begins on the Tuesday a week before the race.
        assertThat(week(workouts, "2026-03-23").phase()).isEqualTo(Phase.TAPER);
        assertThat(week(workouts, "2026-03-16").phase()).isEqualTo(Phase.BUILD);
        // One day of taper and one of race: the later one.
        assertThat(week(workouts, "2026-03-30").phase()).isEqualTo(Phase.RACE);
    }

    @Test
    void aWeekWithoutWorkoutsIsNone() {
        assertThat(PlanWeek.of(List.of())).isEmpty();
    }

    @Test
    void aSpanKnowsItsDatesAndEverybodysToday() {
        assertThat(Span.weekOf(TODAY)).isEqualTo(span("2026-03-09", "2026-03-15"));
        assertThat(Span.monthOf(TODAY)).isEqualTo(span("2026-03-01", "2026-03-31"));
        assertThat(span("2026-03-01", "2026-03-31").days()).isEqualTo(31);
        assertThat(Span.todayAnywhere(Instant.parse("2026-03-10T12:00:00Z")))
                .isEqualTo(span("2026-03-09", "2026-03-11"));
    }

    private static PlanWeek week(List<Workout> workouts, String monday) {
        Span week = Span.weekOf(LocalDate.parse(monday));
        return PlanWeek.of(workouts.stream()
                        .filter(workout -> week.contains(workout.date()))
                        .toList())
                .orElseThrow();
    }

    private static Calendar calendar(String from, String to, List<Activity> done) {
        TrainingPlan plan = SAMPLE.plan();
        Agenda agenda = new Agenda(plan.athlete(), plan, SAMPLE.workouts(), done);
        Span span = span(from, to);
        return Calendar.of(agenda.within(span), span, TODAY);
    }

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    private Activity run(String date, String time, double kilometres, @Nullable ActivityId duplicateOf) {
        LocalDate day = LocalDate.parse(date);
        return new Activity(
                new ActivityId(new UUID(2, activities++)),
                1,
                day,
                day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC),
                "run",
                Distance.ofKilometres(kilometres),
                Duration.ofMinutes(Math.round(kilometres * 6)),
                false,
                duplicateOf,
                List.of());
    }
}
