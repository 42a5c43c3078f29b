package app.stride.plans.domain.matching;

import static app.stride.plans.testkit.MatchingAssert.assertThat;
import static app.stride.plans.testkit.MatchingRun.on;
import static app.stride.plans.testkit.MatchingRun.run;
import static app.stride.plans.testkit.MatchingSession.easy;
import static app.stride.plans.testkit.MatchingSession.planned;
import static app.stride.plans.testkit.MatchingSession.race;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.plans.testkit.MatchingRun;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several recordings of one session, races, and what laps say. */
class MatcherOutingsTest {

    private static final LocalDate SUNDAY = LocalDate.parse("2026-03-08");

    @Test
    void aRunWhoseWatchWasRestartedIsOneRun() {
        var workout = easy(SUNDAY, 10);
        var first = run(SUNDAY, "07:00", 4);
        var second = run(SUNDAY, "07:30", 6);

        Matching matching = match(List.of(workout), first, second);

        assertThat(matching).completes(workout, second, first).leavesUnplanned();
        assertThat(compliance(matching, workout)).isEqualTo(new Compliance(1.0, 1.0));
    }

    @Test
    void runsThatAreHoursApartAreNotOneRun() {
        var workout = easy(SUNDAY, 10);
        var morning = run(SUNDAY, "07:00", 4);
        var evening = run(SUNDAY, "18:00", 6.5);

        assertThat(match(List.of(workout), morning, evening))
                .completes(workout, evening)
                .leavesUnplanned(morning);
    }

    @Test
    void recordingsThatOverlapAreNotAddedUp() {
        var workout = easy(SUNDAY, 10);
        var watch = run(SUNDAY, "07:00", 7);
        var phone = run(SUNDAY, "07:10", 4);

        assertThat(match(List.of(workout), watch, phone))
                .completes(workout, watch)
                .leavesUnplanned(phone);
    }

    @Test
    void aRunAsPlannedIsNotMadeLongerByWhatFollows() {
        var workout = easy(SUNDAY, 10);
        var run = run(SUNDAY, "07:00", 10);
        var after = run(SUNDAY, "08:05", 3);

        assertThat(match(List.of(workout), run, after)).completes(workout, run).leavesUnplanned(after);
    }

    @Test
    void aRaceTakesItsWarmUpAndCoolDownWithItAndIsMeasuredWithoutThem() {
        var workout = race(SUNDAY, 10);
        var warmUp = run(SUNDAY, "09:00", 3);
        var race = on(SUNDAY).at("10:00").of(10.05, 44).race().recorded();
        var coolDown = run(SUNDAY, "11:00", 2);

        Matching matching = match(List.of(workout), warmUp, race, coolDown);

        assertThat(matching).completes(workout, race, warmUp, coolDown).leavesUnplanned();
        assertThat(compliance(matching, workout)).isEqualTo(new Compliance(1.005, 0.88));
    }

    @Test
    void aRaceThatIsPlannedWithItsWarmUpIsMeasuredWithIt() {
        var workout = planned(WorkoutType.RACE, SUNDAY).distance(10).session();
        var warmUp = run(SUNDAY, "09:00", 3);
        var race = on(SUNDAY).at("10:00").of(5, 22).race().recorded();
        var coolDown = run(SUNDAY, "11:00", 2);

        Matching matching = match(List.of(workout), warmUp, race, coolDown);

        assertThat(matching).completes(workout, race, warmUp, coolDown);
        assertThat(compliance(matching, workout)).isEqualTo(new Compliance(1.0, null));
    }

    @Test
    void aRaceWithoutAFlagIsKnownByItsDistance() {
        var workout = race(SUNDAY, 42.195);
        var run = run(SUNDAY, 42.6);

        assertThat(match(List.of(workout), run)).completes(workout, run);
    }

    @Test
    void aCourseThatWasMeasuredShortIsFinished() {
        var workout = race(SUNDAY, 42.195);
        var run = on(SUNDAY).of(40.9, 230).race().recorded();

        assertThat(match(List.of(workout), run)).completes(workout, run);
    }

    @Test
    void aRaceThatWasNotFinishedIsNotTakenForDone() {
        var workout = race(SUNDAY, 42.195);
        var dropped = on(SUNDAY).of(31, 170).race().recorded();

        assertThat(match(List.of(workout), dropped)).suggests(workout, dropped);
    }

    @Test
    void aWarmUpIsNotTheRace() {
        var workout = race(SUNDAY, 10);
        var warmUp = run(SUNDAY, 3);

        assertThat(match(List.of(workout), warmUp)).leavesOpen(workout).leavesUnplanned(warmUp);
    }

    @Test
    void theFlaggedRaceIsTheRaceOfTwoRunsOfItsLength() {
        var workout = race(SUNDAY, 10);
        var race = on(SUNDAY).at("10:00").of(9.9, 44).race().recorded();
        var walk = run(SUNDAY, "18:00", 10);

        assertThat(match(List.of(workout), walk, race)).completes(workout, race).leavesUnplanned(walk);
    }

    @Test
    void aRaceOnADayOfEasyRunningIsWorthAQuestion() {
        var workout = easy(SUNDAY, 8);
        var race = on(SUNDAY).of(21.1, 100).race().recorded();

        assertThat(match(List.of(workout), race)).suggests(workout, race);
    }

    @Test
    void aRaceAsLongAsTheEasyRunOfItsDayIsAQuestionToo() {
        var workout = easy(SUNDAY, 8);
        var race = on(SUNDAY).of(8, 48).race().recorded();

        assertThat(match(List.of(workout), race)).suggests(workout, race);
    }

    @Test
    void lapsThatFollowTheSegmentsTellTheIntervalsFromTheEasyRun() {
        var intervals = planned(WorkoutType.INTERVALS, SUNDAY)
                .of(10, 55)
                .segments(fiveThousands())
                .order(2)
                .session();
        var easy = planned(WorkoutType.EASY, SUNDAY).of(10, 55).order(1).session();
        var quick = withThousands(on(SUNDAY).at("07:00").of(10, 55)).recorded();
        var plain = withKilometreLaps(on(SUNDAY).at("18:00").of(10, 55)).recorded();

        assertThat(match(List.of(easy, intervals), plain, quick))
                .completes(intervals, quick)
                .completes(easy, plain);
    }

    @Test
    void automaticLapsSayNothingAboutASession() {
        var intervals = planned(WorkoutType.INTERVALS, SUNDAY)
                .of(10, 55)
                .segments(fiveThousands())
                .session();
        var plain = withKilometreLaps(on(SUNDAY).of(10, 55)).recorded();

        Matching matching = match(List.of(intervals), plain);

        assertThat(matching).completes(intervals, plain);
        assertThat(kind(matching, intervals)).isEqualTo(0.8);
    }

    @Test
    void lapsOfAnotherSessionSpeakAgainstIt() {
        var intervals = planned(WorkoutType.INTERVALS, SUNDAY)
                .of(10, 55)
                .segments(fiveThousands())
                .session();
        MatchingRun strides = on(SUNDAY).of(10, 55);
        for (int i = 0; i < 10; i++) {
            strides.lap("manual", 0.1, 0.4).lap("manual", 0.1, 1);
        }

        assertThat(kind(match(List.of(intervals), strides.recorded()), intervals))
                .isEqualTo(0.6);
    }

    private static List<Segment> fiveThousands() {
        return List.of(
                step(Kind.WARMUP, 15, 2.4, Governor.TIME),
                new Segment.Repeat(
                        5,
                        List.of(step(Kind.WORK, 4, 1, Governor.DISTANCE), step(Kind.RECOVERY, 2, 0.3, Governor.TIME))),
                step(Kind.COOLDOWN, 10, 1.6, Governor.TIME));
    }

    private static Step step(Kind kind, int minutes, double kilometres, Governor by) {
        return new Step(
                kind,
                Duration.ofMinutes(minutes),
                Distance.ofKilometres(kilometres),
                by,
                new Target.ByEffort(4, "steady"));
    }

    private static MatchingRun withThousands(MatchingRun run) {
        run.lap("manual", 2.5, 15.2);
        for (int i = 0; i < 5; i++) {
            run.lap("manual", 1.01, 4.1).lap("manual", 0.3, 2);
        }
        return run.lap("manual", 1.5, 9.5);
    }

    private static MatchingRun withKilometreLaps(MatchingRun run) {
        for (int i = 0; i < 10; i++) {
            run.lap("auto", 1, 5.5);
        }
        return run;
    }

    private static double kind(Matching matching, PlannedSession session) {
        return matching.of(session.workout()).orElseThrow().candidates().get(0).score().components().stream()
                .filter(component -> component.criterion() == Criterion.KIND)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Compliance compliance(Matching matching, PlannedSession session) {
        Compliance compliance = matching.of(session.workout()).orElseThrow().compliance();
        return new Compliance(rounded(compliance.distance()), rounded(compliance.duration()));
    }

    private static Double rounded(Double ratio) {
        return ratio == null ? null : Math.round(ratio * 1e6) / 1e6;
    }

    private static Matching match(List<PlannedSession> sessions, Activity... activities) {
        return new Matcher().match(sessions, List.of(activities), List.of());
    }
}
