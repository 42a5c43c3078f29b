package app.stride.plans.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.testkit.SamplePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {

    /** Of an athlete in New York. */
    private static final SamplePlan SAMPLE = SamplePlan.of("2026-03-02", "2026-03-29");

    @Test
    void aDayIsOverAtItsAthletesMidnight() {
        assertThat(at("2026-03-03T04:59:59Z").missed()).isEmpty();
        assertThat(at("2026-03-03T05:00:00Z").missed())
                .extracting(Workout::date)
                .containsExactly(LocalDate.parse("2026-03-02"));
    }

    @Test
    void theNextDayIsDueAtTheNextMidnightAlsoWhenTheClocksChange() {
        assertThat(at("2026-03-07T12:00:00Z").due()).isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
        assertThat(at("2026-03-08T12:00:00Z").due()).isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
    }

    @Test
    void restIsNeverMissed() {
        assertThat(at("2026-03-09T12:00:00Z").missed())
                .allMatch(workout -> workout.planned().isRun())
                .hasSize(6);
    }

    @Test
    void whoFliesBackIntoADayHasItsRunOpenAgain() {
        LocalDate day = LocalDate.parse("2026-03-03");
        List<Workout> calledOver = SAMPLE.workouts().stream()
                .map(workout -> workout.date().equals(day) ? workout.missed() : workout)
                .toList();

        Settlement back = Settlement.of(SAMPLE.plan(), calledOver, Instant.parse("2026-03-04T04:59:59Z"));

        assertThat(back.reopened()).extracting(Workout::date).containsExactly(day);
        Workout open = back.reopened().get(0);
        assertThat(open.state().status()).isEqualTo(WorkoutStatus.PLANNED);
        assertThat(back.events()).contains(PlanEvent.reopened(back.plan(), open));
        assertThat(Settlement.of(SAMPLE.plan(), calledOver, Instant.parse("2026-03-04T05:00:00Z"))
                        .reopened())
                .isEmpty();
    }

    @Test
    void thePlanIsCompletedOnceItsRaceIsRunAndItsDayIsOver() {
        List<Workout> raced = SAMPLE.workouts().stream()
                .map(workout -> workout.date().equals(SAMPLE.end()) ? done(workout) : workout)
                .toList();
        assertThat(at("2026-03-30T03:59:59Z", raced).plan().isActive()).isTrue();

        Settlement over = at("2026-03-30T04:00:00Z", raced);

        assertThat(over.plan().state()).isInstanceOf(PlanState.Completed.class);
        assertThat(over.events()).last().isEqualTo(PlanEvent.completed(over.plan()));
    }

    @Test
    void aRaceFarWestOfHomeIsWaitedForAnotherDayAndItsPlanWithIt() {
        Settlement midnightAtHome = at("2026-03-30T04:00:00Z");
        assertThat(midnightAtHome.plan().isActive()).isTrue();
        assertThat(midnightAtHome.missed()).extracting(Workout::date).doesNotContain(SAMPLE.end());
        assertThat(midnightAtHome.due()).isEqualTo(Instant.parse("2026-03-31T04:00:00Z"));

        Settlement over = at("2026-03-31T04:00:00Z");

        assertThat(over.plan().state()).isInstanceOf(PlanState.Completed.class);
        assertThat(over.missed()).extracting(Workout::date).contains(SAMPLE.end());
    }

    private static Workout done(Workout workout) {
        return workout.in(new WorkoutState.Completed(Match.decided(null)), null);
    }

    private static Settlement at(String now) {
        return at(now, SAMPLE.workouts());
    }

    private static Settlement at(String now, List<Workout> workouts) {
        return Settlement.of(SAMPLE.plan(), workouts, Instant.parse(now));
    }
}
