package app.stride.plans.domain.periodization.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.Units;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final SessionText TEXT = new SessionText(Units.METRIC);
    private static final Efforts FIT = Efforts.of(FitnessIndex.of(50), Distance.MARATHON);
    private static final Efforts BY_FEEL = Efforts.assumed(FitnessIndex.of(34), Distance.MARATHON);

    @ParameterizedTest
    @EnumSource(Quality.class)
    void everyKindOfQualityAddsUpToItsDistanceAndToWholeMinutes(Quality kind) {
        for (double week = 9; week < 130; week += 3.5) {
            Session session = kind.session(slot(Math.max(3, week / 5), week, 0.6, 1), FIT);

            double metres = session.segments().stream()
                    .mapToDouble(part -> part.distance().metres())
                    .sum();
            assertThat(metres)
                    .isCloseTo(
                            slot(Math.max(3, week / 5), week, 0, 0).distance().metres(), within(6.0));
            assertThat(session.duration().toSeconds() % 60).isZero();
        }
    }

    @Test
    void cruiseIntervalsGetLongerWithThePlanAndRestAFifthOfTheirWork() {
        Session early = Quality.CRUISE.session(slot(12, 70, 0, 0), FIT);
        Session late = Quality.CRUISE.session(slot(14, 85, 1, 1), FIT);
        Session inThree = Quality.CRUISE.session(slot(14, 85, 1, 2), FIT);

        assertThat(TEXT.title(early)).isEqualTo("Cruise intervals 3 x 5 min");
        assertThat(TEXT.title(late)).isEqualTo("Cruise intervals 2 x 15 min");
        assertThat(TEXT.title(inThree)).isEqualTo("Cruise intervals 3 x 10 min");
        Segment.Repeat parts = (Segment.Repeat) early.segments().get(1);
        assertThat(parts.each().get(1).duration()).isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(doubles = {32, 45, 60, 80, 110})
    void racePaceOfAHalfMarathonRestsAFifthOfItsWorkAsThresholdDoes(double week) {
        Efforts half = Efforts.of(FitnessIndex.of(50), Distance.HALF_MARATHON);
        for (int turn = 0; turn < 8; turn++) {
            Slot slot = new Slot(
                    PlanType.HALF_MARATHON,
                    Distance.ofKilometres(14),
                    Distance.ofKilometres(week),
                    turn / 8.0,
                    turn,
                    false,
                    1);

            Session session = Quality.RACE_PACE.session(slot, half);

            List<Step> each = ((Segment.Repeat) session.segments().get(1)).each();
            assertThat(session.type()).isEqualTo(WorkoutType.RACE_PACE);
            assertThat(each.get(0).duration().toSeconds()
                            / (double) each.get(1).duration().toSeconds())
                    .isBetween(4.5, 6.0);
        }
    }

    @Test
    void aVerySmallWeekKeepsAFewMinutesOfTempo() {
        Session session = Quality.INTERVALS.session(slot(3, 8, 0, 0), FIT);

        assertThat(session.type()).isEqualTo(WorkoutType.TEMPO);
        assertThat(TEXT.title(session)).isEqualTo("Tempo 4 min");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 9, 10, 13, 16})
    void thresholdWorkKeepsToWhatTheAthleteIsUsedTo(int minutes) {
        for (int turn = 0; turn < 2; turn++) {
            Slot slot = slot(12, 70, 0.5, turn).withAtMost(minutes);

            assertThat(Quality.TEMPO.session(slot, FIT).minutesAtThreshold()).isEqualTo(minutes);
            assertThat(Quality.CRUISE.session(slot, FIT).minutesAtThreshold())
                    .isBetween(minutes - 3.0, (double) minutes);
        }
    }

    @Test
    void variantsTakeTurns() {
        Sessions sessions = new Sessions(PlanType.TEN_K, FIT, MethodologyBlend.OURS);
        List<String> titles = new ArrayList<>();
        for (int week = 0; week < 6; week++) {
            titles.add(TEXT.title(sessions.quality(
                    Phase.BUILD,
                    sessions.slot(Distance.ofKilometres(12), Distance.ofKilometres(60), week / 6.0, false),
                    false)));
        }

        assertThat(titles).doesNotHaveDuplicates();
    }

    @Test
    void intervalsRestNoLongerThanTheyWork() {
        for (int turn = 0; turn < 8; turn++) {
            Session session = Quality.INTERVALS.session(slot(13, 75, turn / 8.0, turn), FIT);
            List<Step> each = ((Segment.Repeat) session.segments().get(1)).each();

            assertThat(each.get(1).duration()).isLessThanOrEqualTo(each.get(0).duration());
            assertThat(each.get(0).duration()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(5));
        }
    }

    @Test
    void aLongRunWithMarathonPaceHoldsAFifthOfTheWeekAtMost() {
        Sessions sessions = new Sessions(PlanType.MARATHON, FIT, MethodologyBlend.OURS);

        Session session =
                sessions.longRun(sessions.slot(Distance.ofKilometres(30), Distance.ofKilometres(75), 1, false), true);

        assertThat(session.type()).isEqualTo(WorkoutType.LONG_PACE);
        assertThat(session.segments().stream()
                        .flatMap(Segment::steps)
                        .filter(step -> step.kind() == Kind.WORK)
                        .mapToDouble(step -> step.distance().kilometres())
                        .sum())
                .isBetween(10.0, 15.0);
    }

    @Test
    void pacesAreOrderedFromEasyToFast() {
        assertThat(List.of(
                        FIT.pace(Intensity.REPETITION),
                        FIT.pace(Intensity.INTERVAL),
                        FIT.pace(Intensity.THRESHOLD),
                        FIT.pace(Intensity.MARATHON),
                        FIT.pace(Intensity.EASY)))
                .isSorted();
    }

    @Test
    void unknownFitnessIsToldInWords() {
        Session session = Quality.CRUISE.session(slot(12, 70, 0, 0), BY_FEEL);

        assertThat(session.pace()).isNull();
        assertThat(session.segments().stream().flatMap(Segment::steps))
                .allMatch(step -> step.target() instanceof Target.ByEffort);
        assertThat(TEXT.description(session)).contains("comfortably hard").doesNotContain("/km");
    }

    @Test
    void theRaceIsRunAtFitnessOrAtASlowerGoal() {
        Sessions sessions = new Sessions(PlanType.MARATHON, FIT, MethodologyBlend.OURS);
        Pace slower = Pace.of(Distance.MARATHON, Duration.ofHours(4));
        Pace faster = Pace.of(Distance.MARATHON, Duration.ofMinutes(170));

        Session modest = sessions.goalRace(Distance.MARATHON, Optional.of(slower));
        Session bold = sessions.goalRace(Distance.MARATHON, Optional.of(faster));

        assertThat(modest.duration()).isEqualTo(Duration.ofHours(4));
        assertThat(modest.pace()).isNotNull();
        assertThat(modest.pace().contains(slower) || modest.pace().slow().secondsPerKilometre() >= 341)
                .isTrue();
        assertThat(bold.duration()).isGreaterThan(Duration.ofMinutes(180));
        assertThat(bold.pace()).isNotNull();
        assertThat(bold.pace().fast().isSlowerThan(faster)).isTrue();
    }

    @Test
    void aTuneUpHasAWarmUpAndACoolDown() {
        Session session = new Sessions(PlanType.MARATHON, FIT, MethodologyBlend.OURS)
                .tuneUp(Distance.TEN_KILOMETRES, Distance.ofKilometres(15));

        assertThat(session.segments()).hasSize(3);
        assertThat(session.distance()).isEqualTo(Distance.ofKilometres(15));
        assertThat(session.subtype()).isEqualTo("tune_up");
    }

    private static Slot slot(double kilometres, double week, double progress, int turn) {
        double halves = Math.round(kilometres * 2) / 2.0;
        return new Slot(
                PlanType.MARATHON,
                Distance.ofKilometres(halves),
                Distance.ofKilometres(week),
                progress,
                turn,
                false,
                1);
    }
}
