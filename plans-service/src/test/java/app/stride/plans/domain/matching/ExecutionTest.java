package app.stride.plans.domain.matching;

import static app.stride.plans.testkit.MatchingRun.on;
import static app.stride.plans.testkit.MatchingRun.run;
import static app.stride.plans.testkit.MatchingSession.planned;
import static app.stride.plans.testkit.MatchingSession.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Compliance.OfSegment;
import app.stride.plans.domain.lifecycle.RaceOutcome;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.MatchingRun;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a workout was carried out, where the recording shows it. */
class ExecutionTest {

    private static final LocalDate SUNDAY = LocalDate.parse("2026-04-12");

    private final PlannedSession marathon = race(SUNDAY, 42.195);

    @Test
    void aRaceRunToItsEndIsFinished() {
        assertThat(compliance(marathon, on(SUNDAY).of(42.4, 200).race().recorded())
                        .outcome())
                .isEqualTo(RaceOutcome.FINISHED);
        assertThat(compliance(marathon, run(SUNDAY, 42.6)).outcome()).isEqualTo(RaceOutcome.FINISHED);
    }

    @Test
    void aRaceThatWasGivenUpIsNotNarratedAsASuccess() {
        assertThat(compliance(marathon, on(SUNDAY).of(31, 170).race().recorded())
                        .outcome())
                .isEqualTo(RaceOutcome.DNF);
    }

    @Test
    void whatTheRecordingDoesNotSayOfARaceStaysUnclear() {
        assertThat(compliance(marathon, on(SUNDAY).duration(200).race().recorded())
                        .outcome())
                .isEqualTo(RaceOutcome.UNCLEAR);
        assertThat(compliance(marathon, run(SUNDAY, 31)).outcome()).isEqualTo(RaceOutcome.UNCLEAR);
        assertThat(compliance(marathon, run(SUNDAY, 50)).outcome()).isEqualTo(RaceOutcome.UNCLEAR);
    }

    @Test
    void anEasyRunIsMeasuredByThePaceOfTheWhole() {
        var easy = planned(WorkoutType.EASY, SUNDAY).of(10, 60).pace(350, 380).session();

        assertThat(compliance(easy, on(SUNDAY).of(10, 60).recorded()).intensity())
                .isEqualTo(1);
        assertThat(compliance(easy, on(SUNDAY).of(10, 50).recorded()).intensity())
                .isCloseTo(350 / 300.0, within(1e-9));
        assertThat(compliance(easy, on(SUNDAY).of(10, 70).recorded()).intensity())
                .isCloseTo(380 / 420.0, within(1e-9));
        assertThat(compliance(easy, on(SUNDAY).distance(10).recorded()).intensity())
                .isNull();
        assertThat(compliance(easy, on(SUNDAY).of(10, 60).recorded()).outcome()).isNull();
    }

    @Test
    void lapsByHandThatFollowTheWorkoutShowEachOfItsSteps() {
        MatchingRun run = on(SUNDAY).of(7, 37).lap("manual", 2, 12);
        run.lap("manual", 1, 3.8).lap("manual", 0.3, 2);
        run.lap("manual", 1, 4.5).lap("manual", 0.3, 2);
        Compliance compliance = compliance(thousands(), run.lap("manual", 2, 12).recorded());

        assertThat(compliance.segments())
                .extracting(OfSegment::kind)
                .containsExactly("warmup", "work", "recovery", "work", "recovery", "cooldown");
        assertThat(compliance.segments().get(1).intensity()).isCloseTo(235 / 228.0, within(1e-9));
        assertThat(compliance.segments().get(3).intensity()).isCloseTo(245 / 270.0, within(1e-9));
        assertThat(compliance.intensity()).isCloseTo((235 / 228.0 + 245 / 270.0) / 2, within(1e-9));
    }

    @Test
    void theLapsOfTheWatchsWorkoutShowItsStepsEvenWhereTheyFallShort() {
        MatchingRun run = on(SUNDAY).of(6.4, 37).lap("workout_step", 2, 12);
        run.lap("workout_step", 1, 4).lap("workout_step", 0.3, 2);
        run.lap("workout_step", 0.4, 1.6).lap("workout_step", 0.3, 2);
        Compliance compliance =
                compliance(thousands(), run.lap("workout_step", 2, 12).recorded());

        assertThat(compliance.segments().get(3).distance()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void nothingIsClaimedFromAutomaticKilometres() {
        MatchingRun run = on(SUNDAY).of(7, 37);
        for (int i = 0; i < 7; i++) {
            run.lap("auto", 1, 5.3);
        }

        Compliance compliance = compliance(thousands(), run.recorded());

        assertThat(compliance.segments()).isEmpty();
        assertThat(compliance.intensity()).isNull();
        assertThat(compliance.distance()).isCloseTo(1.06, within(0.01));
    }

    private static PlannedSession thousands() {
        return planned(WorkoutType.INTERVALS, SUNDAY)
                .of(6.6, 36)
                .segments(List.of(
                        step(Kind.WARMUP, 12, 2, Governor.TIME),
                        new Segment.Repeat(
                                2,
                                List.of(
                                        step(Kind.WORK, 4, 1, Governor.DISTANCE),
                                        step(Kind.RECOVERY, 2, 0.3, Governor.TIME))),
                        step(Kind.COOLDOWN, 12, 2, Governor.TIME)))
                .session();
    }

    private static Step step(Kind kind, int minutes, double kilometres, Governor by) {
        Target target = kind == Kind.WORK
                ? new Target.AtPace(new PaceRange(Pace.ofSecondsPerKilometre(235), Pace.ofSecondsPerKilometre(245)))
                : new Target.ByEffort(3, "easy");
        return new Step(kind, Duration.ofMinutes(minutes), Distance.ofKilometres(kilometres), by, target);
    }

    /** Of the best candidate, whatever was decided. */
    private static Compliance compliance(PlannedSession session, Activity run) {
        return new Matcher()
                .match(List.of(session), List.of(run), List.of())
                .of(session.workout())
                .orElseThrow()
                .candidates()
                .get(0)
                .compliance();
    }
}
