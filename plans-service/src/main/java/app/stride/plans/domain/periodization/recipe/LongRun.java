package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The long run: steady, quicker towards its end, or (for marathon and half) with a part at race pace. */
final class LongRun {

    private static final double LEAST_AT_PACE_KM = 2;
    private static final double MOST_AT_PACE = 0.45;
    private static final Distance LAST_KILOMETRE = Distance.ofKilometres(1);
    private static final Distance SHORTEST_PROGRESSION = Distance.ofKilometres(9);

    private LongRun() {}

    static Session steady(Slot slot, Efforts efforts) {
        return new Session(
                WorkoutType.LONG,
                "steady",
                List.of(Steps.easy(Kind.STEADY, slot.distance(), efforts)),
                efforts.range(Intensity.EASY).orElse(null));
    }

    /** The last third in the quicker half of easy running. */
    static Session progression(Slot slot, Efforts efforts) {
        if (slot.distance().isShorterThan(SHORTEST_PROGRESSION)) {
            return steady(slot, efforts);
        }
        Distance last = Distance.ofKilometres(Math.rint(slot.distance().kilometres() / 3));
        Distance first = slot.distance().minus(last);
        Duration whole = Steps.minutes(efforts.pace(Intensity.EASY).timeFor(slot.distance()));
        Duration firstTime =
                Steps.minutes(efforts.pace(Intensity.EASY).timeFor(first)).plusMinutes(1);
        return new Session(
                WorkoutType.LONG,
                "progression",
                List.of(
                        new Step(Kind.STEADY, firstTime, first, Governor.DISTANCE, efforts.easyHalf(true)),
                        new Step(
                                Kind.STEADY, whole.minus(firstTime), last, Governor.DISTANCE, efforts.easyHalf(false))),
                efforts.range(Intensity.EASY).orElse(null));
    }

    /** With a last part at race pace before an easy kilometre; empty where the week is too small for it. */
    static Optional<Session> atRacePace(Slot slot, Efforts efforts) {
        double bound = slot.type() == PlanType.MARATHON
                ? MarathonPaceBound.kilometres(slot.week(), efforts)
                : slot.week().kilometres() * CruiseIntervals.SHARE_OF_WEEK;
        double atPace = Math.floor(Math.min(bound, slot.distance().kilometres() * MOST_AT_PACE));
        if (atPace < LEAST_AT_PACE_KM) {
            return Optional.empty();
        }
        Step fast = Steps.byDistance(Kind.WORK, Distance.ofKilometres(atPace), Intensity.RACE, efforts);
        return Optional.of(new Session(
                WorkoutType.LONG_PACE,
                slot.type().code() + "_pace",
                withEasyAround(slot.distance(), fast, efforts),
                efforts.range(Intensity.RACE).orElse(null)));
    }

    private static List<Segment> withEasyAround(Distance total, Step fast, Efforts efforts) {
        Step last = Steps.easy(Kind.COOLDOWN, LAST_KILOMETRE, efforts);
        Distance easy = total.minus(fast.distance()).minus(LAST_KILOMETRE);
        Duration after = fast.duration().plus(last.duration());
        Duration before = Steps.minutes(
                        efforts.pace(Intensity.EASY).timeFor(easy).plus(after))
                .minus(after);
        return List.of(
                new Step(Kind.STEADY, before, easy, Governor.DISTANCE, efforts.target(Intensity.EASY)), fast, last);
    }
}
